using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Why a request is not taken (QnRtn, HJ 212-2017 table 7).</summary>
public enum QnRtn
{
    Ready = 1,
    Refused = 2,
    PasswordWrong = 3,
    CommandWrong = 8,
    Unknown = 100,
}

/// <summary>
/// The centre's answers: ST=91, with the QN, MN and version of what they answer. 2005 has no QN of its own in an answer, but names it
/// among the parameters, with the command; both are written then.
/// </summary>
public static class Hj212Answers
{
    /// <summary>9014 for data, 9013 for a notice; empty when none is wanted.</summary>
    public static ReadOnlyMemory<byte> Acknowledge(Hj212Segment segment) => segment.Flag is { WantsAnswer: true }
        ? Acknowledge(segment, Hj212Command.IsNotice(segment.Cn) ? Hj212Command.NoticeAnswer : Hj212Command.DataAnswer)
        : ReadOnlyMemory<byte>.Empty;

    public static byte[] Acknowledge(Hj212Segment segment, int cn) =>
        Of(segment, cn, Old(segment) ? string.Create(CultureInfo.InvariantCulture, $"QN={segment.Qn};CN={segment.Cn:D4}") : "");

    /// <summary>9011: the only way the standard has to say no.</summary>
    public static ReadOnlyMemory<byte> Refuse(Hj212Segment segment, QnRtn why) => Request(segment, Hj212Command.RequestAnswer, "QnRtn", (int)why);

    /// <summary>9011 or 9012 to a request: what a station answers; here for the simulators.</summary>
    public static byte[] Request(Hj212Segment segment, int cn, string name, int outcome) =>
        Of(segment, cn, string.Create(CultureInfo.InvariantCulture, $"{(Old(segment) ? $"QN={segment.Qn};" : "")}{name}={outcome}"));

    private static byte[] Of(Hj212Segment segment, int cn, string parameters) => new Hj212Segment
    {
        Qn = segment.Qn, St = "91", Cn = cn, Pw = segment.Pw, Mn = segment.Mn, Flag = Hj212Flag.For(segment.Version), Cp = parameters,
    }.Packet();

    private static bool Old(Hj212Segment segment) => segment.Version == Hj212Version.V2005;
}
