using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class a_line_of_a_monitor
{
    [Theory]
    [InlineData(2011, 5, 9014, 4)]
    [InlineData(2051, 5, 9014, 4)]
    [InlineData(2061, 9, 9014, 8)]
    [InlineData(2081, 9, 9014, 8)]
    [InlineData(3019, 9, 9014, 8)]
    [InlineData(1013, 5, 9013, 4)]
    [InlineData(9015, 9, 9013, 8)]
    [InlineData(1001, 9, 9013, 8)]
    public async Task answers_once_the_bus_has_it_under_the_same_name_and_in_the_same_version(int cn, int flag, int answer, byte answerFlag)
    {
        var heard = await Line(Works).Hear(Data(cn, "DataTime=20160801085857", flag));

        var sent = Sent(heard.Confirm);
        Assert.Equal(("20160801085857223", "91", answer, Mn, answerFlag, ""), (sent.Qn, sent.St, sent.Cn, sent.Mn, sent.Flag!.Value.Bits, sent.Cp));
        Assert.True(heard.Deny.IsEmpty); // nobody may say no to data: the connection closes, and they come again
        Assert.Equal(Mn, heard.Address);
    }

    /// <summary>Annex C's own body, as wrapped in the corpus.</summary>
    [Fact]
    public async Task answers_as_annex_c_has_it() =>
        Assert.Equal(Bytes("golden-h2-acknowledgement"), (await Line(Works).Hear(Data(2011, "DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N"))).Confirm.ToArray());

    [Fact]
    public async Task names_the_exchange_among_the_parameters_for_2005()
    {
        var heard = await Line(Works).Hear(Data(2051, "DataTime=20160801085857", flag: 1));

        Assert.Equal("QN=20160801085857223;CN=2051", Sent(heard.Confirm).Cp);
        Assert.Equal(0, Sent(heard.Confirm).Flag!.Value.Bits);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public async Task answers_nothing_where_nothing_is_wanted(int flag) => Assert.True((await Line(Works).Hear(Data(2011, "DataTime=20160801085857", flag))).Confirm.IsEmpty);

    [Fact]
    public async Task makes_a_reading_of_each_valid_number()
    {
        var heard = await Line(Outfall).Hear(Data(2061, "DataTime=20160801080000;w00000-Cou=63.0,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,w00000-Flag=N;w01001-Min=7.1,w01001-Avg=7.5,w01001-Max=7.8,w01001-Flag=N", st: "32"), Now.AddHours(1));

        Assert.Equal(7, heard.Readings.Count);
        Assert.Equal(new Reading
        {
            DeviceId = "hj212-0002/w00000-Cou", Kind = "environment", ReadingId = heard.Readings[0].ReadingId, At = new(2016, 8, 1, 0, 0, 0, TimeSpan.Zero),
            ReceivedAt = Now.AddHours(1), Value = 63, Unit = "m³",
        }, heard.Readings[0]);
        Assert.Equal(7, heard.Readings.Select(reading => (reading.DeviceId, reading.ReadingId)).Distinct().Count());
    }

    [Fact]
    public async Task says_the_same_of_the_same_data_sent_again_under_another_name()
    {
        var data = "DataTime=20160801085857;a21028-Rtd=12,a21028-Flag=N";
        var (first, again) = (await Line(Works).Hear(Data(2011, data)), await Line(Works).Hear(Data(2011, data, qn: "20160801085907000"), Now.AddSeconds(10)));

        Assert.Equal(first.Readings.Select(reading => reading.ReadingId), again.Readings.Select(reading => reading.ReadingId));
        Assert.Equal(Assert.Single(first.Signals).SignalId, Assert.Single(again.Signals).SignalId);
    }

    [Fact]
    public async Task gives_a_reading_to_the_sensor_that_a_channel_is()
    {
        var station = Works with { Channels = new Dictionary<string, string> { ["a21028-Rtd"] = "hazmat-0007" } };
        Assert.Equal("hazmat-0007", Assert.Single((await Line(station).Hear(Data(2011, "DataTime=20160801085857;a21028-Rtd=1,a21028-Flag=N"))).Readings).DeviceId);
    }

    [Theory]
    [InlineData("F")]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("D")]
    [InlineData("C")]
    [InlineData("T")]
    [InlineData("B")]
    [InlineData("n")]
    [InlineData("0")]
    public async Task makes_no_reading_of_what_is_marked_as_none(string mark)
    {
        var heard = await Line(Works).Hear(Data(2011, $"DataTime=20160801085857;a21028-Rtd=99,a21028-Flag={mark}"));

        Assert.Empty(heard.Readings);
        Assert.DoesNotContain(heard.Signals, signal => signal.Kind != "device-fault");
        Assert.Equal(9014, Sent(heard.Confirm).Cn);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",a21028-Flag=3")]
    public async Task takes_what_2005_leaves_unmarked_or_calls_normal(string mark) =>
        Assert.Single((await Line(Works).Hear(Data(2011, $"DataTime=20160801085857;a21028-Rtd=1{mark}", flag: 0))).Readings);

    [Fact]
    public async Task does_not_believe_a_clock_that_runs_ahead()
    {
        var heard = await Line(Works).Hear(Data(2011, "DataTime=20200801085857;a21028-Rtd=12,a21028-Flag=N"));

        Assert.Equal(Now, Assert.Single(heard.Readings).At);
        Assert.Equal(Now, Assert.Single(heard.Signals).OccurredAt);
    }

    [Fact]
    public async Task takes_data_of_the_moment_without_a_time_for_those_of_their_name()
    {
        var heard = await Line(Works).Hear(Data(2011, "a21028-Rtd=1,a21028-Flag=N"));
        Assert.Equal(new DateTimeOffset(2016, 8, 1, 0, 58, 57, TimeSpan.Zero), Assert.Single(heard.Readings).At);

        var interval = await Line(Works).Hear(Data(2051, "a21028-Avg=1,a21028-Flag=N"));
        Assert.Equal("time.missing", interval.Refused);
        Assert.Equal((9011, "100"), (Sent(interval.Deny).Cn, Sent(interval.Deny).Parameter("QnRtn")));
    }

    [Theory]
    [InlineData(null, "654321", true)]
    [InlineData("123456", "123456", true)]
    [InlineData("123456", "654321", false)]
    [InlineData("123456", "", false)]
    public async Task checks_the_password_where_the_registry_has_one(string? registered, string given, bool taken)
    {
        var heard = await Line(Works with { Password = registered }).Hear(Data(2011, "DataTime=20160801085857;a21028-Rtd=12,a21028-Flag=N", pw: given));

        Assert.Equal(taken ? null : Hj212Line.PasswordWrong, heard.Refused);
        Assert.Equal(taken ? 1 : 0, heard.Readings.Count);
        Assert.Equal(taken, heard.Deny.IsEmpty);
        if (!taken)
            Assert.Equal((9011, "3"), (Sent(heard.Deny).Cn, Sent(heard.Deny).Parameter("QnRtn")));
    }

    [Fact]
    public async Task tells_of_a_station_that_nobody_registered_once_a_day_with_what_it_sends()
    {
        var line = Line(null);
        var (heard, again) = (await line.Hear(Data(2011, "DataTime=20160801085857;a21028-Rtd=12,a21028-Flag=N")), await line.Hear(Data(2011, "DataTime=20160801085957;a21028-Rtd=13,a21028-Flag=N"), Now.AddMinutes(1)));

        var signal = Assert.Single(heard.Signals);
        Assert.Equal(("device-unregistered", "hj212:" + Mn, signal.SignalId), (signal.Kind, signal.Source, Assert.Single(again.Signals).SignalId));
        Assert.Contains("a21028-Rtd=12", signal.Description, StringComparison.Ordinal);
        Assert.Equal(9014, Sent(heard.Confirm).Cn);
        Assert.Empty(heard.Readings);
    }

    [Theory]
    [InlineData("ST=31;CN=8888;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&&&", Hj212Line.CommandUnknown, "8")]
    [InlineData("ST=31;CN=1072;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&NewPW=1&&", Hj212Line.CommandUnknown, "8")]
    public async Task refuses_what_it_cannot_take_and_says_so(string segment, string why, string outcome)
    {
        var heard = await Line(Works).Hear(segment);

        Assert.Equal(why, heard.Refused);
        Assert.Equal((9011, outcome), (Sent(heard.Deny).Cn, Sent(heard.Deny).Parameter("QnRtn")));
        Assert.True(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task refuses_what_does_not_say_who_it_is_from()
    {
        var heard = await Line(Works).Hear("ST=31;CN=2011;PW=123456;Flag=5;CP=&&&&");

        Assert.Equal(Hj212SegmentReader.NoAddress, heard.Refused);
        Assert.Null(heard.Address);
        Assert.Equal("ST=91;CN=9011;PW=;MN=;Flag=4;CP=&&QnRtn=100&&", Assert.IsType<FrameRead<Hj212Frame>.Frame>(Read(heard.Deny.ToArray()).Read).Value.Text);
    }

    [Theory]
    [InlineData("a21028-Rtd=10,a21028-Flag=N", 2011, true)]
    [InlineData("a21028-Rtd=9.9,a21028-Flag=N", 2011, false)]
    [InlineData("a21028-Rtd=0,a21028-Flag=T", 2011, true)]
    [InlineData("a21028-Rtd=10,a21028-Flag=D", 2011, false)]
    [InlineData("w01018-Rtd=900,w01018-Flag=N", 2011, false)]
    [InlineData("a21028-Avg=10,a21028-Flag=N", 2051, false)]
    public void lets_a_gas_alarm_overtake(string cp, int cn, bool urgent) =>
        Assert.Equal(urgent, new Hj212Protocol((_, _) => null, StationMemory.InProcess(), Stamp).IsUrgent(new Hj212Frame(Data(cn, "DataTime=20160801085857;" + cp))));
}
