using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class an_emission_monitor
{
    private static readonly EmissionPlan Plan = new(Mn, "31", [new("a21028", 2, 1), new("a21026", 30, 5)]);

    private static List<Hj212Segment> All(IEnumerable<byte[]> packets) => [.. packets.Select(packet => Sent(packet))];

    private static List<Hj212Segment> Answers(EmissionMonitor monitor, ReadOnlyMemory<byte> packet, DateTimeOffset now)
    {
        var input = new ReadOnlySequence<byte>(packet);
        var answers = All(monitor.Answer(ref input, now));
        Assert.True(input.IsEmpty);
        return answers;
    }

    [Fact]
    public void boots_measures_and_tells_the_state_of_its_device()
    {
        var monitor = new EmissionMonitor(Plan, 7);
        Assert.Equal([2081], All(monitor.Greeting(Now)).Select(segment => segment.Cn));
        Assert.Equal([2011, 2021], All(monitor.Next(Now)).Select(segment => segment.Cn));
        Assert.Empty(monitor.Next(Now.AddSeconds(1)));
    }

    [Fact]
    public void of_2025_has_a_heart()
    {
        var monitor = new EmissionMonitor(Plan with { Version = Hj212Version.V2025 }, 7);
        Assert.Equal([(2081, 9), (9015, 9)], All(monitor.Greeting(Now)).Select(segment => (segment.Cn, (int)segment.Flag!.Value.Bits)));
        Assert.Equal([2011, 2021, 9015], All(monitor.Next(Now)).Select(segment => segment.Cn));
    }

    [Fact]
    public void is_the_same_with_the_same_seed()
    {
        static List<byte> Life(int seed)
        {
            var monitor = new EmissionMonitor(Plan, seed);
            return [.. Enumerable.Range(0, 100).SelectMany(i => monitor.Next(Now.AddSeconds(i * 30))).SelectMany(packet => packet)];
        }

        Assert.Equal(Life(7), Life(7));
        Assert.NotEqual(Life(7), Life(8));
    }

    [Fact]
    public void sends_again_three_times_and_then_no_more()
    {
        var monitor = new EmissionMonitor(Plan, 7);
        var boot = monitor.Greeting(Now).Single();
        monitor.Next(Now);
        var sent = Enumerable.Range(1, 8).Select(i => monitor.Next(Now.AddSeconds(i * 5)).Count(packet => packet.AsSpan().SequenceEqual(boot))).ToList();

        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 0], sent);
        Assert.Equal(0, monitor.Unanswered);
    }

    [Fact]
    public async Task with_many_pollutants_splits_its_means_and_the_hub_hears_them_all()
    {
        var plan = Plan with { Channels = [.. Enumerable.Range(10, 40).Select(i => new EmissionChannel($"a250{i}", 1, 0))] };
        var (monitor, line) = (new EmissionMonitor(plan, 7), Line(Works));
        var (packets, readings) = (new List<Hj212Segment>(), new List<Reading>());
        for (var minute = 0; minute < 11; minute++)
        {
            foreach (var segment in All(monitor.Next(Now.AddMinutes(minute))))
            {
                var heard = await line.Hear(segment.Written(), Now.AddMinutes(minute));
                Answers(monitor, heard.Confirm, Now.AddMinutes(minute));
                if (segment.Cn == 2051)
                    (packets, readings) = ([.. packets, segment], [.. readings, .. heard.Readings]);
            }
        }

        Assert.True(packets.Count > 2 && packets.Select(packet => packet.Pnum is not null).All(split => split));
        Assert.Equal(0, packets.Count % packets[0].Pnum);
        Assert.All(packets, packet => Assert.True(packet.Cp.Length <= Hj212DataWriter.LongestCp - 4));
        Assert.Equal(40, readings.Select(reading => reading.DeviceId).Where(device => device.EndsWith("-Avg", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(0, monitor.Unanswered);
    }

    [Fact]
    public async Task with_a_leak_raises_the_alarm_and_clears_it()
    {
        var plan = Plan with { Course = (code, at) => code == "a21028" && at >= Now.AddMinutes(3) && at < Now.AddMinutes(6) ? (35, "N") : null };
        var (monitor, line, told) = (new EmissionMonitor(plan, 7), Line(Works), new List<string>());
        for (var minute = 0; minute < 9; minute++)
        {
            foreach (var packet in monitor.Next(Now.AddMinutes(minute)))
            {
                var heard = await line.Hear(Sent(packet).Written(), Now.AddMinutes(minute));
                told.AddRange(heard.Signals.Where(signal => signal.Title!.Contains("硫化氢", StringComparison.Ordinal) && signal.SourceEventId.Contains("-Rtd:", StringComparison.Ordinal)).Select(signal => $"{minute} {signal.Condition} {signal.Severity}".TrimEnd()));
                Answers(monitor, heard.Confirm, Now.AddMinutes(minute));
            }
        }

        Assert.Equal(["3 Raised 2", "6 Cleared"], told);
        Assert.Equal(0, monitor.Unanswered);
    }

    [Theory]
    [InlineData("read-time", "", "", new[] { 9011, 1011, 9012 })]
    [InlineData("set-time", "", "", new[] { 9011, 9012 })]
    [InlineData("read-realtime-interval", "", "", new[] { 9011, 1061, 9012 })]
    [InlineData("set-realtime-interval", "seconds", "30", new[] { 9011, 9012 })]
    [InlineData("start-realtime", "", "", new[] { 9011, 9012 })]
    [InlineData("stop-realtime", "", "", new[] { 9013 })]
    [InlineData("sample-now", "pollutant", "w01018", new[] { 9011, 9012 })]
    [InlineData("read-hour-history", "begin,end", "2016-08-01T00:00:00Z,2016-08-01T00:00:00Z", new[] { 9011, 2061, 9012 })]
    [InlineData("read-device-id", "pollutant", "w01018", new[] { 9011 })]
    public async Task does_what_it_is_asked_and_the_line_understands(string word, string names, string values, int[] commands)
    {
        var (monitor, line) = (new EmissionMonitor(Plan, 7), Line(Works));
        await line.Hear(Sent(monitor.Next(Now).First()).Written());
        var arguments = names.Length == 0 ? [] : names.Split(',').Zip(values.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
        var send = Assert.IsType<Asked.Send>(line.Ask(new StationRequest(Guid.Empty, "hj212", Mn, word, arguments), Now));

        var answers = Answers(monitor, send.Bytes, Now);
        Assert.Equal(commands, answers.Select(answer => answer.Cn));
        var last = (await line.Hear(answers[^1].Written())).Answer!;
        Assert.Equal((send.Key, word == "read-device-id" ? "denied" : "confirmed"), (last.Key, last.Outcome));
    }

    [Fact]
    public void refuses_a_wrong_password_and_keeps_quiet_when_stopped()
    {
        var monitor = new EmissionMonitor(Plan, 7);
        Assert.Equal("3", Assert.Single(Answers(monitor, Wrap(Data(1011, "", pw: "000000")), Now)).Parameter("QnRtn"));
        Answers(monitor, Wrap(Data(2012, "")), Now);
        Assert.Empty(monitor.Next(Now));
    }

    [Fact]
    public void spoilt_is_as_long_and_refused()
    {
        var monitor = new EmissionMonitor(Plan, 7);
        foreach (var packet in monitor.Greeting(Now).Concat(monitor.Next(Now)))
        {
            var spoilt = monitor.Spoilt(packet);
            Assert.Equal(packet.Length, spoilt.Length);
            Assert.Equal(Hj212FrameReader.Checksum, Assert.IsType<FrameRead<Hj212Frame>.Malformed>(Read(spoilt).Read).Reason);
        }
    }

    [Fact]
    public void understands_nothing_of_noise_and_stays_calm()
    {
        var monitor = new EmissionMonitor(Plan, 7);
        var input = new ReadOnlySequence<byte>([.. "noise##00x1##"u8, .. Bytes("golden-realtime-2005"), .. "##01"u8]);
        Assert.Equal([9011, 9012], All(monitor.Answer(ref input, Now)).Select(answer => answer.Cn)); // to the one packet in it, a 2011
        Assert.Equal(4, input.Length);
    }
}
