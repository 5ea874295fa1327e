using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class asking_a_monitor
{
    private static StationRequest Request(string word, params (string, string)[] arguments) =>
        new(Guid.Empty, "hj212", Mn, word, arguments.ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static async Task<ILine<Hj212Frame>> Heard(int flag = 5, Station? station = null)
    {
        var line = Line(station ?? Works);
        await line.Hear(Data(2011, "DataTime=20160801085857", flag, st: "32"));
        return line;
    }

    public static TheoryData<int, string, string, string, int, string> All => new()
    {
        { 5, "read-time", "", "", 1011, "" },
        { 5, "read-time", "pollutant", "w01018", 1011, "PolId=w01018" },
        { 5, "set-time", "", "", 1012, "SystemTime=20160801085900" },
        { 5, "set-time", "time", "2016-08-01T01:00:00Z", 1012, "SystemTime=20160801090000" },
        { 5, "read-realtime-interval", "", "", 1061, "" },
        { 5, "set-realtime-interval", "seconds", "30", 1062, "RtdInterval=30" },
        { 5, "start-realtime", "", "", 2011, "" },
        { 5, "stop-realtime", "", "", 2012, "" },
        { 5, "read-minute-history", "begin,end", "2016-08-01T00:00:00Z,2016-08-01T00:10:00Z", 2051, "BeginTime=20160801080000,EndTime=20160801081000" },
        { 5, "read-hour-history", "begin,end", "2016-08-01T00:00:00Z,2016-08-01T01:00:00Z", 2061, "BeginTime=20160801080000,EndTime=20160801090000" },
        { 9, "read-day-history", "begin,end", "2016-08-01T00:00:00Z,2016-08-01T00:10:00Z", 2031, "BeginTime=20160801080000;EndTime=20160801081000" },
        { 5, "calibrate", "pollutant", "w01018", 3011, "PolId=w01018" },
        { 5, "sample-now", "pollutant", "w01018", 3012, "PolId=w01018" },
        { 5, "clean", "pollutant", "w01018", 3013, "PolId=w01018" },
        { 5, "compare-sampling", "pollutant", "w01018", 3014, "PolId=w01018" },
        { 5, "keep-sample", "", "", 3015, "" },
        { 9, "keep-sample", "pollutant", "w01018", 3022, "PolId=w01018" },
        { 5, "read-sampling-period", "pollutant", "w01018", 3017, "PolId=w01018" },
        { 9, "read-sample-time", "pollutant", "w01018", 3018, "PolId=w01018" },
        { 5, "read-device-id", "pollutant", "w01018", 3019, "PolId=w01018" },
        { 5, "read-info", "pollutant,info", "w01018,i12001", 3020, "PolId=w01018;InfoId=i12001" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task puts_the_command_of_annex_c_in_the_stations_own_version(int flag, string word, string names, string values, int cn, string parameters)
    {
        var line = await Heard(flag);
        var arguments = names.Length == 0 ? [] : names.Split(',').Zip(values.Split(',')).ToArray();
        var send = Assert.IsType<Asked.Send>(line.Ask(Request(word, arguments), Now));

        var sent = Sent(send.Bytes);
        Assert.Equal((cn, parameters, "32", "123456", Mn, flag), (sent.Cn, sent.Cp, sent.St, sent.Pw, sent.Mn, sent.Flag!.Value.Bits));
        Assert.Equal((send.Key, TimeSpan.FromSeconds(10), 3), (sent.Qn, send.AnswerWithin, send.Retries));
    }

    /// <summary>Annex A's own packet, apart from its name and password.</summary>
    [Fact]
    public async Task writes_annex_a()
    {
        var line = await Heard();
        var send = Assert.IsType<Asked.Send>(line.Ask(Request("set-realtime-interval", ("seconds", "30")), new DateTimeOffset(2016, 8, 1, 8, 58, 57, 223, TimeSpan.FromHours(8))));
        var annex = Sent(Bytes("golden-annex-a-2017"));

        Assert.Equal(annex with { Pw = "123456" } with { Items = [] }, Sent(send.Bytes) with { Items = [] });
    }

    [Theory]
    [InlineData(5, "set-password", "", "", Hj212Requests.Unknown)]
    [InlineData(5, "set-realtime-interval", "", "", Hj212Requests.ArgumentMissing)]
    [InlineData(5, "set-realtime-interval", "seconds", "29", Hj212Requests.ArgumentWrong)]
    [InlineData(5, "set-realtime-interval", "seconds", "3601", Hj212Requests.ArgumentWrong)]
    [InlineData(5, "read-hour-history", "begin", "2016-08-01T00:00:00Z", Hj212Requests.ArgumentMissing)]
    [InlineData(5, "read-hour-history", "begin,end", "2016-08-02T00:00:00Z,2016-08-01T00:00:00Z", Hj212Requests.ArgumentWrong)]
    [InlineData(5, "read-hour-history", "begin,end", "yesterday,today", Hj212Requests.ArgumentWrong)]
    [InlineData(5, "sample-now", "pollutant", "w01&&18", Hj212Requests.ArgumentWrong)]
    [InlineData(9, "compare-sampling", "pollutant", "w01018", Hj212Requests.NotInVersion)]
    [InlineData(1, "read-device-id", "pollutant", "001", Hj212Requests.NotInVersion)]
    public async Task refuses_what_cannot_be_asked(int flag, string word, string names, string values, string why)
    {
        var line = await Heard(flag);
        var arguments = names.Length == 0 ? [] : names.Split(',').Zip(values.Split(',')).ToArray();
        Assert.Equal(why, Assert.IsType<Asked.Refused>(line.Ask(Request(word, arguments), Now)).Reason);
    }

    [Fact]
    public void waits_until_the_station_has_spoken() =>
        Assert.Equal("station.not-heard", Assert.IsType<Asked.Refused>(Line(Works).Ask(Request("read-time"), Now)).Reason);

    [Fact]
    public async Task gives_each_request_a_name_of_its_own()
    {
        var line = await Heard();
        var keys = Enumerable.Range(0, 100).Select(_ => Assert.IsType<Asked.Send>(line.Ask(Request("read-time"), Now)).Key).ToList();
        Assert.Equal(100, keys.Distinct().Count());
    }

    [Fact]
    public async Task uses_the_password_of_the_registry() =>
        Assert.Equal("123456", Sent(Assert.IsType<Asked.Send>((await Heard(station: Works with { Password = "123456" })).Ask(Request("read-time"), Now)).Bytes).Pw);

    [Theory]
    [InlineData(9011, "QnRtn=1", "received")]
    [InlineData(9011, "QnRtn=2", "denied")]
    [InlineData(9011, "QnRtn=3", "denied")]
    [InlineData(9012, "ExeRtn=1", "confirmed")]
    [InlineData(9012, "ExeRtn=5", "denied")]
    [InlineData(9013, "", "confirmed")]
    [InlineData(9014, "", "received")]
    [InlineData(1011, "SystemTime=20160801085900", "answered")]
    [InlineData(2061, "DataTime=20160801080000;w01018-Avg=2", "answered")]
    public async Task knows_the_answer_by_its_name(int cn, string cp, string outcome)
    {
        var line = await Heard();
        var key = Assert.IsType<Asked.Send>(line.Ask(Request("read-time"), Now)).Key;
        var heard = await line.Hear(Data(cn, cp, flag: 4, st: "91", qn: key), Now.AddSeconds(1));

        Assert.Equal((key, outcome), (heard.Answer!.Key, heard.Answer.Outcome));
        Assert.True(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task knows_an_answer_of_2005_by_the_name_among_its_parameters()
    {
        var line = await Heard(flag: 1);
        var key = Assert.IsType<Asked.Send>(line.Ask(Request("read-time"), Now)).Key;
        var heard = await line.Hear($"ST=91;CN=9012;PW=123456;MN={Mn};CP=&&QN={key};ExeRtn=1&&");

        Assert.Equal(new RequestAnswer(key, "confirmed", $$"""{"command":9012,"fields":[{"name":"QN","value":"{{key}}"},{"name":"ExeRtn","value":"1"}]}"""), heard.Answer);
    }

    [Fact]
    public async Task takes_no_answer_to_what_was_not_asked() => Assert.Null((await (await Heard()).Hear(Data(9012, "ExeRtn=1", flag: 4, st: "91"))).Answer);

    [Fact]
    public async Task for_history_makes_readings_but_no_alarm_of_the_past()
    {
        var line = await Heard(station: Works);
        var key = Assert.IsType<Asked.Send>(line.Ask(Request("read-hour-history", ("begin", "2016-07-01T00:00:00Z"), ("end", "2016-07-01T00:00:00Z")), Now)).Key;
        var heard = await line.Hear(Data(2061, "DataTime=20160701080000;a21028-Avg=99,a21028-Flag=N", flag: 4, qn: key));

        Assert.Single(heard.Readings);
        Assert.Empty(heard.Signals);
    }
}
