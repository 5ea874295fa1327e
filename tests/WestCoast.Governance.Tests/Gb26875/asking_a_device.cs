using System.Text.Json;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

public class asking_a_device
{
    private readonly Panel _panel = new() { Now = Frames.Sent };

    [Theory]
    [InlineData("read-device-state", "f08")]
    [InlineData("read-device-software", "f10")]
    [InlineData("read-device-time", "f12")]
    [InlineData("initialise", "f14")]
    [InlineData("duty-check", "f16")]
    public async Task sends_exactly_the_published_frames(string request, string number)
    {
        await _panel.Hear(Frames.Of("a09"));
        _panel.Ask("read-device-state"); // serial 0; the examples have 1
        var send = Assert.IsType<Asked.Send>(_panel.Ask(request));

        Assert.Equal(Frames.Golden(number), send.Bytes.ToArray());
        Assert.Equal((TimeSpan.FromSeconds(10), 3, "1"), (send.AnswerWithin, send.Retries, send.Key));
    }

    [Fact]
    public async Task sets_the_clock_to_the_time_it_is_given_or_to_now()
    {
        await _panel.Hear(Frames.Of("a09"));
        _panel.Ask("read-device-state");
        Assert.Equal(Frames.Golden("f15"), Assert.IsType<Asked.Send>(_panel.Ask("set-clock", ("time", "2012-09-26T09:58:02+08:00"))).Bytes.ToArray());
        Assert.Equal(new ClockSetting(TimeTag.Of(Frames.Sent)), Unit(_panel.Ask("set-clock")).Objects[0]);
    }

    [Theory]
    [InlineData("read-system-state", 61)]
    [InlineData("read-software", 65)]
    [InlineData("read-configuration", 66)]
    [InlineData("read-time", 68)]
    public async Task names_systems(string request, byte type)
    {
        await _panel.Hear(Frames.Of("a09"));
        var unit = Unit(_panel.Ask(request, ("systems", "1.255")));
        Assert.Equal(type, unit.Type);
        Assert.Equal([new SystemQuery(1, 255)], unit.Objects);
    }

    [Theory]
    [InlineData("read-part-state", 62)]
    [InlineData("read-analog", 63)]
    [InlineData("read-part-configuration", 67)]
    public async Task names_parts(string request, byte type)
    {
        await _panel.Hear(Frames.Of("a09"));
        var unit = Unit(_panel.Ask(request, ("parts", "1.1.515.273, 1.2.65535.1")));
        Assert.Equal(type, unit.Type);
        Assert.Equal([new PartQuery(1, 1, new(515, 273)), new PartQuery(1, 2, new(65535, 1))], unit.Objects);
    }

    [Fact]
    public async Task names_how_many_records_from_when_on()
    {
        await _panel.Hear(Frames.Of("a09"));
        const string From = "2012-09-26T01:58:02Z";
        Assert.Equal([new OperationsQuery(1, 1, 10, TimeTag.Of(Frames.Happened))], Unit(_panel.Ask("read-operations", ("systems", "1.1"), ("count", "10"), ("from", From))).Objects);
        Assert.Equal([new DeviceOperationsQuery(102, TimeTag.Of(Frames.Happened))], Unit(_panel.Ask("read-device-operations", ("count", "102"), ("from", From))).Objects);
        Assert.Equal([new DeviceQuery(0)], Unit(_panel.Ask("read-device-configuration")).Objects);
        Assert.Equal([new DeviceQuery(0)], Unit(_panel.Ask("duty-check", ("minutes", "0"))).Objects);
    }

    [Theory]
    [InlineData("read-mind", "", "", "request.unknown")]
    [InlineData("read-system-state", "", "", "argument.missing")]
    [InlineData("read-system-state", "systems", "1", "argument.malformed")]
    [InlineData("read-system-state", "systems", "1.256", "argument.malformed")]
    [InlineData("read-system-state", "systems", "1.1,", "argument.malformed")]
    [InlineData("read-system-state", "systems", "1.1.1.1.1.1.1", "argument.malformed")]
    [InlineData("read-software", "systems", "1.1,1.2", "argument.malformed")]
    [InlineData("read-configuration", "systems", "1.1,1.2,1.3,1.4", "argument.malformed")]
    [InlineData("read-part-state", "parts", "1.1.1.65536", "argument.malformed")]
    [InlineData("read-part-state", "parts", "1.1.-1.1", "argument.malformed")]
    [InlineData("read-device-operations", "count", "10", "argument.missing")]
    [InlineData("read-device-operations", "count", "103", "argument.malformed")]
    [InlineData("read-device-operations", "count", "0", "argument.malformed")]
    [InlineData("set-clock", "time", "soon", "argument.malformed")]
    [InlineData("set-clock", "time", "1999-12-31T00:00:00+08:00", "argument.malformed")]
    [InlineData("duty-check", "minutes", "11", "argument.malformed")]
    [InlineData("duty-check", "who", "all", "argument.unknown")]
    [InlineData("initialise", "systems", "1.1", "argument.unknown")]
    public async Task refuses_what_cannot_be_asked(string request, string name, string value, string reason)
    {
        await _panel.Hear(Frames.Of("a09"));
        var refused = Assert.IsType<Asked.Refused>(name.Length == 0 ? _panel.Ask(request) : _panel.Ask(request, (name, value)));
        Assert.Equal(reason, refused.Reason);
        Assert.NotEmpty(refused.Detail);
    }

    [Fact]
    public async Task refuses_one_that_has_not_spoken_here_or_is_none()
    {
        Assert.Equal("station.not-heard", Assert.IsType<Asked.Refused>(_panel.Ask("read-device-state")).Reason);
        await _panel.Hear(Frames.Of("a09"));
        Assert.Equal("station.not-heard", Refusal("gb26875", "890"));
        Assert.Equal("request.address", Refusal("gb26875", "281474976710656"));
        Assert.Equal("request.address", Refusal("gb26875", "-1"));
        Assert.Equal("request.protocol", Refusal("sl651", "889"));
    }

    [Fact]
    public async Task counts_serials_from_nought_on_each_line()
    {
        await _panel.Hear(Frames.Of("a09"));
        Assert.Equal(["0", "1", "2"], Enumerable.Range(0, 3).Select(_ => Assert.IsType<Asked.Send>(_panel.Ask("read-device-state")).Key));
        _panel.Reconnect();
        await _panel.Hear(Frames.Of("a09"));
        Assert.Equal("0", Assert.IsType<Asked.Send>(_panel.Ask("read-device-state")).Key);
    }

    [Fact]
    public async Task is_answered_by_serial_with_what_it_told_and_what_that_means()
    {
        await Ask("read-device-state");
        var heard = await _panel.Hear(Frames.Of("f09"));

        Assert.Equal(("1", "answered"), (heard.Answer!.Key, heard.Answer.Outcome));
        Assert.Equal("""{"type":21,"objects":[{"state":"mainPowerFault","at":"2012-09-26T09:58:02+08:00"}]}""", heard.Answer.Content);
        Assert.Single(heard.Signals);
        Assert.Null((await _panel.Hear(Frames.Of("f09") with { Serial = 9 })).Answer);
    }

    [Fact]
    public async Task is_not_answered_by_another_device_or_with_something_else()
    {
        await Ask("read-device-software");
        Assert.Null((await _panel.Hear(Frames.Of("f11") with { Source = 890 })).Answer);
        Assert.Null((await _panel.Hear(Frames.Of("f09"))).Answer);
        Assert.Equal("""{"type":25,"objects":[{"major":1,"minor":1}]}""", (await _panel.Hear(Frames.Of("f11"))).Answer!.Content);
    }

    [Fact]
    public async Task is_confirmed_or_denied_by_serial()
    {
        await Ask("initialise");
        Assert.Equal(new RequestAnswer("1", "confirmed"), (await _panel.Hear(Frames.Of("f17"))).Answer);
        Assert.Equal(new RequestAnswer("1", "denied"), (await _panel.Hear(Frames.Of("f18"))).Answer);
        await Ask("read-device-time", first: "initialise");
        Assert.Equal(new RequestAnswer("1", "received"), (await _panel.Hear(Frames.Of("f17"))).Answer);
    }

    [Fact]
    public async Task tells_chinese_text_users_own_bytes_and_impossible_times_as_JSON()
    {
        await Ask("read-part-state", ("parts", "1.1.217.6"));
        Assert.Contains("Ａ区１层呷哺走廊", (await _panel.Hear(Frames.Of("f19") with { Command = FrameCommand.Answer, Serial = 1, Source = 889 })).Answer!.Content, StringComparison.Ordinal);
        Assert.Contains("\"at\":null", (await _panel.Hear(Frames.Of("n19") with { Command = FrameCommand.Answer })).Answer!.Content, StringComparison.Ordinal);
        Assert.Equal("""{"type":128,"objects":[{"count":7,"bytes":"AQID"}]}""", (await _panel.Hear(Frames.Of("n17") with { Command = FrameCommand.Answer })).Answer!.Content);
    }

    [Fact]
    public async Task for_old_records_of_alarms_raises_none_and_for_one_of_just_now_it_does()
    {
        await Ask("read-operations", ("systems", "1.1"), ("count", "2"), ("from", "2012-01-01T00:00:00Z"));
        var records = new DataUnit(4,
        [
            new SystemOperation(1, 1, OperationBits.ManualAlarm, 1, TimeTag.Of(Frames.Sent.AddDays(-3))),
            new SystemOperation(1, 1, OperationBits.ManualAlarm, 1, TimeTag.Of(Frames.Sent.AddMinutes(-1))),
        ]);
        var heard = await _panel.Hear(Frames.Up(records, command: FrameCommand.Answer));

        Assert.Equal(Frames.Sent.AddMinutes(-1).ToUniversalTime(), Assert.Single(heard.Signals).OccurredAt);
        using var told = JsonDocument.Parse(heard.Answer!.Content!);
        Assert.Equal(2, told.RootElement.GetProperty("objects").GetArrayLength());
    }

    private static DataUnit Unit(Asked asked) =>
        Assert.IsType<FrameRead<DataUnit>.Frame>(DataUnit.Read(Frames.Only(Assert.IsType<Asked.Send>(asked).Bytes.ToArray()).DataUnit.Span)).Value;

    /// <summary>With serial 1, as the published answers have it.</summary>
    private async Task Ask(string request, params (string, string)[] arguments) => await Ask(request, "read-device-state", arguments);

    private async Task Ask(string request, string first, params (string, string)[] arguments)
    {
        _panel.Reconnect();
        await _panel.Hear(Frames.Of("a09"));
        _panel.Ask(first);
        Assert.Equal("1", Assert.IsType<Asked.Send>(_panel.Ask(request, arguments)).Key);
    }

    private string Refusal(string protocol, string address) => Assert.IsType<Asked.Refused>(
        _panel.Ask(new StationRequest(Guid.Empty, protocol, address, "read-device-state", new Dictionary<string, string>()))).Reason;
}
