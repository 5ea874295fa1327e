using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Answers to what is not taken. A refusal is told the same way whether or not the bus kept it.</summary>
internal static class Refusal
{
    public static Heard Refuse(
        this PlatformAnswers platform, Jt808Frame frame, byte result, string reason, string detail, IReadOnlyList<ushort>? parts = null) =>
        Refused(platform.General(frame, result, parts), reason, $"{frame.Address}: {detail}");

    public static Heard Refused(ReadOnlyMemory<byte> answer, string reason, string detail) =>
        new() { Confirm = answer, Deny = answer, Refused = reason, Detail = detail };

    /// <summary>A message of the standard that this hub has no use for. "Unsupported" is the truth: "done" would have the terminal delete it.</summary>
    public static Heard NotTaken(this PlatformAnswers platform, Jt808Frame frame) =>
        new() { Confirm = platform.General(frame, Reply.Unsupported), Detail = $"{frame.Id:X4} is not taken" };

    /// <summary>8003: the parts that are missing once the last one came.</summary>
    public static ReadOnlyMemory<byte> SendAgain(this PlatformAnswers platform, Jt808Frame to, PartTaken.Missing missing) =>
        FrameWriter.Write(platform.Message(to, MessageId.ResendParts, new ResendParts(missing.FirstSerial, missing.Indexes).Write(to.Is2019)));
}
