using System.Globalization;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Sl651;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>The answers of the four protocols: confirmed is what the hub says only when the bus has it.</summary>
public static class Dialects
{
    /// <summary>By the serial that the centre echoes.</summary>
    public static IDialect Gb26875 { get; } = new Dialect<Gb26875Frame>(
        Feeds.Gb26875.FrameReader.Read,
        frame => frame.Command == FrameCommand.Send ? Number(frame.Serial) : null,
        frame => frame.Command is FrameCommand.Confirm or FrameCommand.Deny ? new(Number(frame.Serial), frame.Command == FrameCommand.Confirm) : null);

    /// <summary>By function and serial, the first two bytes of a text.</summary>
    public static IDialect Sl651 { get; } = new Dialect<Sl651Frame>(
        Sl651FrameReader.Read,
        frame => frame.Down || frame.Text.Length < 2 || frame.Function is >= Sl651Function.QueryAll and < 0xE0 ? null : Key(frame),
        frame => frame is { Down: true, Text.Length: >= 2, End: not Sl651Mark.Enq } ? new(Key(frame), frame.End != Sl651Mark.Nak) : null);

    /// <summary>By QN; 9011 is the only no.</summary>
    public static IDialect Hj212 { get; } = new Dialect<Hj212Frame>(
        Hj212FrameReader.Read,
        frame => Hj212SegmentReader.Read(frame.Text, out _) is { Flag.WantsAnswer: true } segment && !Hj212Command.IsAnswer(segment.Cn) ? segment.Qn : null,
        frame => Hj212SegmentReader.Read(frame.Text, out _) switch
        {
            { Cn: Hj212Command.DataAnswer or Hj212Command.NoticeAnswer } yes => new(yes.Qn, true),
            { Cn: Hj212Command.RequestAnswer } no => new(no.Qn, false),
            _ => null,
        });

    /// <summary>By serial; "the alarm is dealt with" is a yes too.</summary>
    public static IDialect Jt808 { get; } = new Dialect<Jt808Frame>(
        Feeds.Jt808.FrameReader.Read,
        frame => frame.Id == MessageId.TerminalReply ? null : Number(frame.Serial),
        frame => frame.Id switch
        {
            MessageId.PlatformReply when Reply.Read(frame.Body.Span) is { } reply => new(Number(reply.Serial), reply.Result is Reply.Done or Reply.AlarmDealtWith),
            MessageId.RegisterAnswer when RegistrationAnswer.Read(frame.Body.Span) is { } answer => new(Number(answer.Serial), answer.Result == RegistrationAnswer.Done),
            _ => null,
        });

    private static string Key(Sl651Frame frame) => Convert.ToHexString([frame.Function, .. frame.Text.Span[..2]]);

    private static string Number(ushort serial) => serial.ToString(CultureInfo.InvariantCulture);
}
