using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

public class a_simulated_fire_panel
{
    private static readonly FirePanelPlan Plan = new(Frames.Device, Frames.Centre) { Parts = 30, AnalogEvery = 3 };

    private readonly Panel _hub = new();
    private readonly FirePanel _panel = new(Plan, seed: 7);

    [Fact]
    public async Task tells_its_states_and_beats_and_measures_and_nothing_is_wrong_with_it()
    {
        var heard = await Round(_panel.Greeting(_hub.Now));
        for (var round = 0; round < 6; round++)
            heard.AddRange(await Round(_panel.Next(_hub.Now)));

        Assert.All(heard, one => Assert.Equal((null, false, 0), (one.Refused, one.Confirm.IsEmpty, one.Signals.Count)));
        Assert.Equal(2, heard.Count(one => one.Readings.Count == 6));
        Assert.All(heard.SelectMany(one => one.Readings), reading => Assert.True(reading is { Unit: "°C", Value: >= 18 and <= 26 }));
    }

    [Fact]
    public async Task is_the_same_again_with_the_same_seed_and_not_with_another()
    {
        static List<string> Life(int seed)
        {
            var panel = new FirePanel(Plan, seed);
            return [.. panel.Greeting(Frames.Heard).Concat(Enumerable.Range(0, 9).SelectMany(_ => panel.Next(Frames.Heard))).Select(Convert.ToHexStringLower)];
        }

        await Task.CompletedTask;
        Assert.Equal(Life(7), Life(7));
        Assert.NotEqual(Life(7), Life(8));
    }

    [Fact]
    public async Task that_burns_says_so_until_it_is_confirmed_at_most_four_times()
    {
        _panel.Fire(3);
        var told = new List<SignalReceived>();
        for (var round = 0; round < 8; round++)
            told.AddRange((await Round(_panel.Next(_hub.Now), confirm: false)).SelectMany(one => one.Signals));

        Assert.Equal(4, told.Count);
        Assert.Single(told.DistinctBy(signal => signal.SignalId));
        Assert.True(told[0] is { Kind: "fire", Condition: SignalCondition.Raised });

        _panel.Fire(4);
        Assert.Equal("gas-leak", Assert.Single(await Signals()).Kind);
        Assert.Empty(await Signals());
    }

    [Fact]
    public async Task that_is_reset_ends_its_alarms()
    {
        _panel.Fire(0);
        _panel.PressAlarm();
        Assert.Equal(2, (await Signals()).Count);
        _hub.Now += TimeSpan.FromMinutes(2);
        _panel.Reset();
        Assert.Equal([SignalCondition.Cleared, SignalCondition.Cleared], (await Signals()).Select(signal => signal.Condition));
    }

    [Theory]
    [InlineData("read-system-state", "systems", "1.1", """{"type":1,"objects":[{"systemType":1,"systemAddress":1,"state":"normal","at":"2012-09-26T09:58:35+08:00"}]}""")]
    [InlineData("read-software", "systems", "1.1", """{"type":5,"objects":[{"systemType":1,"systemAddress":1,"major":2,"minor":6}]}""")]
    [InlineData("read-device-software", null, null, """{"type":25,"objects":[{"major":1,"minor":1}]}""")]
    [InlineData("read-device-state", null, null, """{"type":21,"objects":[{"state":"normal","at":"2012-09-26T09:58:35+08:00"}]}""")]
    [InlineData("read-device-time", null, null, """{"type":28,"objects":[{"at":"2012-09-26T09:58:35+08:00"}]}""")]
    public async Task answers_what_is_read(string request, string? name, string? value, string content) =>
        Assert.Equal(new RequestAnswer("0", "answered", content), await Ask(request, name, value));

    [Theory]
    [InlineData("read-part-state", "parts", "1.1.1.1")]
    [InlineData("read-analog", "parts", "1.1.1.2")]
    [InlineData("read-part-configuration", "parts", "1.1.3.10")]
    [InlineData("read-configuration", "systems", "1.1")]
    [InlineData("read-time", "systems", "1.1")]
    [InlineData("read-device-configuration", null, null)]
    public async Task answers_all_that_it_knows(string request, string? name, string? value) => Assert.Equal("answered", (await Ask(request, name, value)).Outcome);

    [Theory]
    [InlineData("read-system-state", "systems", "9.9")]
    [InlineData("read-part-state", "parts", "1.1.99.1")]
    public async Task denies_what_it_does_not_know(string request, string name, string value) => Assert.Equal("denied", (await Ask(request, name, value)).Outcome);

    [Fact]
    public async Task sets_its_clock()
    {
        Assert.Equal("confirmed", (await Ask("set-clock", "time", "2012-09-26T10:58:35+08:00")).Outcome);
        Assert.Equal("confirmed", (await Ask("initialise", null, null)).Outcome);
        await Ask("set-clock", "time", "2012-09-26T10:58:35+08:00");
        Assert.Contains("2012-09-26T10:58:35+08:00", (await Ask("read-device-time", null, null)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task has_an_operator_who_answers_a_duty_check_after_a_while_or_nobody()
    {
        Assert.Equal("confirmed", (await Ask("duty-check", null, null)).Outcome);
        Assert.DoesNotContain(await Round(_panel.Next(_hub.Now)), one => one.Answer is not null);
        _hub.Now += TimeSpan.FromSeconds(20);
        Assert.Equal("duty", (await Round(_panel.Next(_hub.Now))).Single(one => one.Answer is not null).Answer!.Key);

        var empty = new FirePanel(Plan with { OperatorAnswersAfter = null }, seed: 7);
        Answer(empty, Assert.IsType<Asked.Send>(_hub.Ask("duty-check")).Bytes);
        _hub.Now += TimeSpan.FromMinutes(9);
        Assert.DoesNotContain(await Round(empty.Next(_hub.Now)), one => one.Answer is not null);
    }

    [Fact]
    public void that_is_spoilt_is_refused_and_denies_what_is_spoilt_for_it()
    {
        var frame = _panel.Greeting(_hub.Now).First();
        var spoilt = _panel.Spoilt(frame);
        Assert.Equal(frame.Length, spoilt.Length);
        Assert.Equal("frame.checksum", Assert.IsType<FrameRead<Gb26875Frame>.Malformed>(Frames.All(spoilt)[0]).Reason);
        Assert.Equal(FrameCommand.Deny, Frames.Only(Assert.Single(Answer(_panel, _panel.Spoilt(Frames.Golden("f08"))))).Command);
    }

    private async Task<List<SignalReceived>> Signals() => [.. (await Round(_panel.Next(_hub.Now))).SelectMany(one => one.Signals)];

    /// <summary>Everything through the hub's own reader and line, and its answers back.</summary>
    private async Task<List<Heard>> Round(IEnumerable<byte[]> sent, bool confirm = true)
    {
        var all = new List<Heard>();
        foreach (var frame in sent.ToList())
        {
            var heard = await _hub.Hear(Frames.Only(frame));
            if (confirm)
                Answer(_panel, heard.Confirm);
            all.Add(heard);
        }

        return all;
    }

    private async Task<RequestAnswer> Ask(string request, string? name, string? value)
    {
        _hub.Reconnect();
        await Round(_panel.Greeting(_hub.Now));
        var send = Assert.IsType<Asked.Send>(name is null ? _hub.Ask(request) : _hub.Ask(request, (name, value!)));
        return (await _hub.Hear(Frames.Only(Assert.Single(Answer(_panel, send.Bytes))))).Answer!;
    }

    private List<byte[]> Answer(FirePanel panel, ReadOnlyMemory<byte> bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        return [.. panel.Answer(ref input, _hub.Now)];
    }
}
