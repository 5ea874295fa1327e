namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>
/// The parts of a self-report (AFN C0) as public code cuts them: data, alarm word, state word, time. Two published frames fit this cut; what the
/// parts say is not verified, so nothing is made of them but their bytes.
/// </summary>
/// <param name="Time">Second, minute, hour, day in BCD, and an allowed delay.</param>
public sealed record Szy206SelfReport(ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Alarm, ReadOnlyMemory<byte> State, ReadOnlyMemory<byte> Time)
{
    private const int Word = 2;
    private const int TimeTag = 5;

    /// <summary>Null when the frame is none, or one of several, or too short.</summary>
    public static Szy206SelfReport? Of(Szy206Frame frame)
    {
        var length = frame.Data.Length - Word - Word - TimeTag;
        return frame is { Up: true, Afn: Szy206Frame.SelfReport, Countdown: null } && length >= 0
            ? new(frame.Data[..length], frame.Data.Slice(length, Word), frame.Data.Slice(length + Word, Word), frame.Data[(length + Word + Word)..])
            : null;
    }
}
