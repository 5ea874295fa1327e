using WestCoast.Governance.Feeds.Hj212;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class what_a_monitor_measured
{
    private static Hj212Data Only(string cp, string st = "32") => Assert.Single(Hj212Data.Of(Segment(Data(2011, cp, st: st))));

    [Fact]
    public void has_its_numbers_marks_and_times()
    {
        var data = Only("DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N;w01018-SampleTime=20160801070000,w01018-Rtd=2.2,w01018-Flag=N,w01018-EFlag=A01");

        Assert.Equal(new DateTimeOffset(2016, 8, 1, 0, 58, 57, TimeSpan.Zero), data.DataTime); // Beijing's 08:58:57
        Assert.Equal(["w01001", "w01018"], data.Pollutants.Select(it => it.Code));
        var cod = data.Pollutants[1];
        Assert.Equal((2.2, "N", "A01"), (cod["Rtd"], cod.Mark, cod.EFlag));
        Assert.Equal(new DateTimeOffset(2016, 7, 31, 23, 0, 0, TimeSpan.Zero), cod.SampleTime);
    }

    [Fact]
    public void of_an_hour_has_total_least_mean_and_most_and_the_converted_ones()
    {
        var pollutant = Assert.Single(Only("DataTime=20160801080000;a21002-Cou=63.0,a21002-Min=16.4,a21002-Avg=17.5,a21002-Max=20.1,a21002-ZsAvg=18,a21002-Flag=N").Pollutants);

        Assert.Equal(["Cou 63", "Min 16.4", "Avg 17.5", "Max 20.1", "ZsAvg 18"], pollutant.Values.Select(value => FormattableString.Invariant($"{value.Statistic} {value.Number}")));
        Assert.Null(pollutant["Rtd"]);
    }

    [Theory]
    [InlineData("w01018-Rtd=1;w01018-Flag=D")] // the mark as an item of its own
    [InlineData("w01018-Rtd=1,Flag=D")] // the mark without a code
    public void takes_a_mark_where_stations_put_it(string cp) => Assert.Equal("D", Assert.Single(Only("DataTime=20160801085857;" + cp).Pollutants).Mark);

    [Theory]
    [InlineData("01018-Rtd=1", "32", "w01018")]
    [InlineData("21026-Rtd=1", "31", "a21026")]
    [InlineData("21026-Rtd=1", "91", "21026")]
    [InlineData("011-Rtd=1", "32", "011")]
    public void has_a_code_even_where_annex_c_lost_its_letter(string cp, string st, string code) => Assert.Equal(code, Assert.Single(Only(cp, st).Pollutants).Code);

    [Fact]
    public void is_kept_in_order_when_a_time_or_a_number_is_told_again()
    {
        var data = Hj212Data.Of(Segment(Data(2051, "DataTime=20160801080000;w01018-Avg=1,w01018-Avg=2;DataTime=20160801081000;w01018-Avg=3")));

        Assert.Equal([2, 1], data.Select(it => it.Pollutants.Count));
        Assert.Equal([1, 2, 3], data.SelectMany(it => it.Pollutants).Select(it => it["Avg"]!.Value));
        Assert.Equal(TimeSpan.FromMinutes(10), data[1].DataTime - data[0].DataTime);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("")]
    [InlineData("St")]
    public void is_no_number_that_is_none(string text) => Assert.Empty(Only($"DataTime=20160801085857;p99101-Rtd={text},p99101-Flag=N").Pollutants.Single().Values);

    [Theory]
    [InlineData("20160801085857", true)]
    [InlineData("20160801085857223", true)]
    [InlineData("20161301085857", false)]
    [InlineData("2016080108585", false)]
    [InlineData("2016080108 857", false)]
    [InlineData("00010101000000", false)]
    [InlineData(null, false)]
    public void was_at_a_time_that_was(string? text, bool was) => Assert.Equal(was, Hj212Time.Read(text) is not null);

    [Theory]
    [InlineData("a21026", "Rtd", "mg/m³")]
    [InlineData("02", "Rtd", "mg/m³")]
    [InlineData("w01018", "Cou", "kg")]
    [InlineData("w00000", "Cou", "m³")]
    [InlineData("w01001", "Rtd", "")]
    [InlineData("SB1", "RT", "h")]
    [InlineData("x99999", "Rtd", "")]
    public void has_the_unit_of_annex_b(string code, string statistic, string unit) => Assert.Equal(unit, Hj212Substances.UnitOf(code, statistic));
}
