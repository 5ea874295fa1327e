using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class a_river_gauge
{
    private readonly RiverGauge _gauge = new("0012345678", seed: 7);
    private readonly ILine<Sl651Frame> _line = Stations.Line();
    private DateTimeOffset _now = Now;

    [Fact]
    public void says_the_same_under_the_same_seed()
    {
        var (one, same, other) = (Hour(new("0012345678", 7)), Hour(new("0012345678", 7)), Hour(new("0012345678", 8)));

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task is_heard_through_a_day_without_a_word_of_refusal_or_alarm()
    {
        var functions = new HashSet<byte>();
        var readings = 0;
        foreach (var frame in Hours(24))
        {
            var heard = await _line.Accept(frame, _now);
            functions.Add(frame.Function);
            readings += heard.Readings.Count;
            Assert.Empty(heard.Signals);
            Assert.Null(heard.Detail);
            Assert.Equal(frame.Function == Sl651Function.KeepAlive, heard.Confirm.IsEmpty);
            Assert.All(heard.Readings, reading => Assert.InRange(reading.At, _now.AddMinutes(-56), _now));
        }

        Assert.Equal([Sl651Function.KeepAlive, Sl651Function.Timed, Sl651Function.Hourly], functions.Order());
        Assert.True(readings > 24 * (11 * 4 + 24), $"{readings} readings");
    }

    [Fact]
    public async Task reports_a_wave_at_once_and_its_end()
    {
        _gauge.Rise(5);
        var over = _gauge.Next(_now).Select(bytes => One(bytes)).ToList();
        Assert.Equal(Sl651Function.Extra, over[0].Function);
        var began = Assert.Single((await _line.Accept(over[0])).Signals);
        Assert.Equal(("flood-control", SignalCondition.Raised), (began.Kind, began.Condition));

        var ended = new List<SignalReceived>();
        foreach (var frame in Hours(24))
            ended.AddRange((await _line.Accept(frame, _now)).Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single(ended).Condition);
    }

    [Fact]
    public async Task sends_a_picture_and_again_what_was_lost_of_it()
    {
        var packets = _gauge.Picture(_now, 2_000);
        Assert.Equal(4, packets.Count);
        Heard? refused = null;
        foreach (var packet in packets.Where((_, i) => i != 1))
            refused = await _line.Hear(One(packet));
        Assert.Equal("packets.incomplete", refused!.Refused);

        var lost = Assert.Single(Answer(refused.Deny));
        var whole = await _line.Accept(One(lost));
        Assert.Equal(Sl651Mark.Esc, One(whole.Confirm).End);
    }

    [Theory]
    [InlineData("query-all", "answered")]
    [InlineData("query-element", "answered")]
    [InlineData("query-state", "answered")]
    [InlineData("software-version", "answered")]
    [InlineData("query-clock", "answered")]
    [InlineData("set-clock", "confirmed")]
    public async Task answers_what_it_is_asked(string word, string outcome)
    {
        foreach (var greeting in _gauge.Greeting(_now))
            await _line.Accept(One(greeting));
        var asked = Assert.IsType<Asked.Send>(_line.Ask(new(Guid.Empty, "sl651", "0012345678", word, new Dictionary<string, string> { ["elements"] = "39,26,45" }), _now));

        var heard = await _line.Accept(One(Assert.Single(Answer(asked.Bytes))));
        Assert.Equal((asked.Key, outcome), (heard.Answer!.Key, heard.Answer.Outcome));
    }

    [Fact]
    public async Task has_nothing_to_say_to_a_confirmation()
    {
        var confirm = (await _line.Accept(One(_gauge.Next(_now).First()))).Confirm;

        Assert.Empty(Answer(confirm));
    }

    [Fact]
    public void spoils_a_frame_so_that_it_is_refused()
    {
        var frame = _gauge.Next(_now).First();

        Assert.Equal(frame.Length, _gauge.Spoilt(frame).Length);
        Assert.Equal("frame.checksum", Told(ReadAll(_gauge.Spoilt(frame))));
    }

    private List<byte[]> Answer(ReadOnlyMemory<byte> bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var answers = _gauge.Answer(ref input, _now).ToList();
        Assert.True(input.IsEmpty);
        return answers;
    }

    private IEnumerable<Sl651Frame> Hours(int hours)
    {
        for (var i = 0; i < hours * 12; i++)
        {
            _now = _now.AddMinutes(5);
            foreach (var bytes in _gauge.Next(_now))
                yield return One(bytes);
        }
    }

    private static byte[] Hour(RiverGauge gauge) => [.. gauge.Greeting(Now).Concat(Enumerable.Range(0, 12).SelectMany(i => gauge.Next(Now.AddMinutes(5 * i)))).SelectMany(bytes => bytes)];
}
