using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class messages_in_parts
{
    private readonly Depot _depot = new();

    private IReadOnlyList<Jt808Frame> Long(bool is2019 = false) => FrameWriter.Split(
        _depot.Frame(MessageId.LocationBatch, new LocationBatch(BlindZone: true, [.. Enumerable.Range(0, 60).Select(i => At(i, i == 30 ? [AlarmBit.Collision] : []))]).Write(), is2019: is2019) with { Serial = 65_534 },
        longest: 500);

    [Fact]
    public async Task are_answered_once_they_are_whole()
    {
        var (line, parts) = (await _depot.Connected(), Long());
        Assert.True(parts.Count == 4 && parts[2].Serial == 0); // the serial begins again
        foreach (var part in parts.Take(3))
        {
            var kept = await Tell(line, part);
            Assert.True(kept.Confirm.IsEmpty && kept.Refused is null && kept.Signals.Count == 0);
        }

        var whole = await Tell(line, parts[3]);
        Assert.Single(whole.Signals);
        Assert.Equal([65_534, 65_535, 0, 1], Answers(whole.Confirm).Select(answer => (int)answer.Serial));
        Assert.All(Answers(whole.Confirm), answer => Assert.Equal(Reply.Done, answer.Result));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task that_are_missing_are_asked_for(bool is2019)
    {
        var (line, parts) = (await _depot.Connected(is2019: is2019), Long(is2019));
        await Tell(line, parts[0]);
        var asked = Wire.Frame((await Tell(line, parts[3])).Confirm.ToArray());
        Assert.Equal(MessageId.ResendParts, asked.Id);
        var resend = ResendParts.Read(asked.Body.Span, is2019)!;
        Assert.Equal((65_534, "2,3"), (resend.FirstSerial, string.Join(',', resend.Parts)));

        await Tell(line, parts[2]);
        Assert.Single((await Tell(line, parts[1])).Signals);
    }

    [Fact]
    public async Task in_any_order_are_the_same_message()
    {
        var line = await _depot.Connected();
        Heard last = new();
        foreach (var part in Long().Reverse())
            last = await Tell(line, part);
        Assert.Single(last.Signals);
    }

    [Fact]
    public async Task sent_again_are_answered_by_themselves_as_their_terminal_waits_for_it()
    {
        var (line, parts) = (await _depot.Connected(), Long());
        await Tell(line, parts[0]);
        Assert.Equal(new Reply(65_534, MessageId.LocationBatch, Reply.Done), Answer((await Tell(line, parts[0])).Confirm));
    }

    [Fact]
    public async Task that_never_come_are_given_up_and_that_is_told()
    {
        var (line, parts) = (await _depot.Connected(), Long());
        await Tell(line, parts[0]);
        var later = Noon + Parts.GivenUpAfter + TimeSpan.FromSeconds(1);
        var heard = await Tell(line, _depot.Frame(MessageId.Heartbeat, []), later);
        Assert.Equal("parts.given-up: 0704 from serial 65534: 1 of 4 parts", heard.Detail);
        Assert.Equal(Reply.Done, Answer(heard.Confirm).Result);
        Assert.Null((await Tell(line, _depot.Frame(MessageId.Heartbeat, []), later)).Detail);
    }

    [Fact]
    public async Task are_bounded_in_number_in_messages_and_in_bytes()
    {
        var line = await _depot.Connected();
        Jt808Frame Part(ushort serial, ushort total, ushort index, int length = 1) =>
            _depot.Frame(MessageId.LocationBatch, new byte[length]) with { Serial = serial, Part = new(total, index) };

        Assert.Equal("parts.too-many", (await Tell(line, Part(0, 65_535, 1))).Refused);
        for (ushort i = 0; i < Parts.MostMessages; i++)
            Assert.Null((await Tell(line, Part((ushort)(1000 * i), 256, 1))).Refused);
        Assert.Equal("parts.too-many-messages", (await Tell(line, Part(9000, 256, 1))).Refused);

        var refused = new List<string?>();
        for (ushort index = 2; index <= 255; index++)
            refused.Add((await Tell(line, Part((ushort)(index - 1), 256, index, 1023))).Refused);
        for (ushort index = 2; index <= 255; index++)
            refused.Add((await Tell(line, Part((ushort)(1000 + index - 1), 256, index, 1023))).Refused);
        Assert.Contains("parts.too-large", refused);
    }

    [Fact]
    public async Task of_messages_not_taken_are_not_collected()
    {
        var line = await _depot.Connected();
        for (ushort i = 1; i < 100; i++)
        {
            var heard = await Tell(line, _depot.Frame(0x0801, new byte[900]) with { Part = new(60_000, i) });
            Assert.Equal((Reply.Unsupported, null), (Answer(heard.Confirm).Result, heard.Refused));
        }
    }

    [Theory]
    [InlineData(0x0702, Reply.Unsupported, null)]
    [InlineData(0x0801, Reply.Unsupported, null)]
    [InlineData(0x1234, Reply.Unsupported, "message.unknown")]
    public async Task or_not_are_answered_as_unsupported_when_nobody_wants_them(ushort id, byte result, string? refused)
    {
        var heard = await Tell(await _depot.Connected(), _depot.Frame(id, [1, 2, 3]));
        Assert.Equal((result, id, refused), (Answer(heard.Confirm).Result, Answer(heard.Confirm).Id, heard.Refused));
    }

    [Fact]
    public async Task or_not_are_refused_when_encrypted()
    {
        var heard = await Tell(await _depot.Connected(), _depot.Frame(MessageId.Location, At(0, AlarmBit.Emergency).Write()) with { Encryption = 1 });
        Assert.Equal(("frame.encrypted", Reply.Unsupported), (heard.Refused, Answer(heard.Deny).Result));
        Assert.Empty(heard.Signals);
    }

    [Fact]
    public async Task or_not_that_answer_nothing_are_not_answered()
    {
        var heard = await Tell(await _depot.Connected(), _depot.Frame(0x0104, [0, 1, 0]));
        Assert.True(heard.Confirm.IsEmpty && heard.Refused is null);
    }

    private static IEnumerable<Reply> Answers(ReadOnlyMemory<byte> bytes) => Wire.ReadAll(bytes.ToArray()).Select(hex => Answer(Wire.Bytes(hex)));
}
