using System.Globalization;
using CsCheck;
using WestCoast.Governance.Feeds.Sl651;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class what_a_number_says
{
    [Theory]
    [InlineData("000127", 3, "0.127")]
    [InlineData("00000127", 3, "0.127")]
    [InlineData("1115", 2, "11.15")]
    [InlineData("000005", 1, "0.5")]
    [InlineData("FF0523", 2, "-5.23")]
    [InlineData("FF53", 1, "-5.3")]
    [InlineData("00", 0, "0")]
    [InlineData("99", 7, "0.0000099")]
    [InlineData("00000000000000000000000000000000000000000000000012345678901234", 0, "12345678901234")]
    public void is_its_digits(string bcd, int decimals, string value) =>
        Assert.Equal(new Sl651Value.Number(decimal.Parse(value, CultureInfo.InvariantCulture)), Sl651Bcd.Read(Convert.FromHexString(bcd), decimals));

    [Theory]
    [InlineData("FF")]
    [InlineData("FFFF")]
    [InlineData("FFFFFFFF")]
    public void is_none_when_all_is_FF(string bcd) => Assert.Equal(Sl651Value.Missing.Now, Sl651Bcd.Read(Convert.FromHexString(bcd), 1));

    [Theory]
    [InlineData("", "value.empty")]
    [InlineData("0A", "bcd.invalid")]
    [InlineData("A0", "bcd.invalid")]
    [InlineData("1234FF", "bcd.invalid")]
    [InlineData("FF12A4", "bcd.invalid")]
    [InlineData("010000000000000000000000000000", "value.too-long")]
    public void is_malformed_and_no_fault(string bcd, string reason) => Assert.Equal(new Sl651Value.Malformed(reason), Sl651Bcd.Read(Convert.FromHexString(bcd), 2));

    [Fact]
    public void is_read_as_it_was_written() => Gen.Select(Gen.Int[1, 7], Gen.Int[0, 7], Gen.Long).Sample((length, decimals, seed) =>
    {
        var negative = seed < 0 && length > 1;
        var most = (decimal)Math.Pow(10, 2 * (negative ? length - 1 : length));
        var value = Math.Abs((decimal)seed) % most;
        for (var i = 0; i < decimals; i++)
            value /= 10;
        value = negative ? -value : value;

        Assert.Equal(new Sl651Value.Number(value), Sl651Bcd.Read(Sl651Bcd.Write(value, length, decimals), decimals) is Sl651Value.Number read ? read : null);
    });

    [Fact]
    public void that_does_not_fit_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sl651Bcd.Write(100m, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sl651Bcd.Write(-1m, 1, 0));
    }

    [Theory]
    [InlineData("260701060036", "2026-07-01 06:00:36")]
    [InlineData("2607010600", "2026-07-01 06:00:00")]
    [InlineData("760701000000", "2076-07-01 00:00:00")]
    [InlineData("770701000000", "1977-07-01 00:00:00")]
    [InlineData("591011155111", "2059-10-11 15:51:11")]
    [InlineData("991231235959", "1999-12-31 23:59:59")]
    [InlineData("240229000000", "2024-02-29 00:00:00")]
    public void of_a_time_is_of_the_nearest_century(string bcd, string time) => Assert.Equal(Beijing(time), Sl651Time.Read(Convert.FromHexString(bcd), Now).At);

    [Theory]
    [InlineData("260231000000")]
    [InlineData("250229000000")]
    [InlineData("260001000000")]
    [InlineData("261301000000")]
    [InlineData("260701240000")]
    [InlineData("260701006000")]
    [InlineData("260701000060")]
    [InlineData("2607010A00")]
    [InlineData("FFFFFFFFFFFF")]
    public void of_no_time_is_kept_as_its_digits(string bcd)
    {
        var time = Sl651Time.Read(Convert.FromHexString(bcd), Now);

        Assert.Null(time.At);
        Assert.Equal(bcd, time.Digits);
    }

    [Fact]
    public void of_a_time_near_the_turn_of_a_century_is_of_the_next_one() =>
        Assert.Equal(Beijing("2100-01-01 00:00:00"), Sl651Time.Read(Convert.FromHexString("0001010000"), Beijing("2099-12-31 23:59:59")).At);
}
