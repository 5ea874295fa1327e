using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// When something happened, and a word that is the same whenever the same report comes again. A clock that is wrong (panels with
/// dead batteries are common) must neither make a fire look old nor make two fires look like one: then the report is as old as its
/// sender says it is, and the word also holds the serial and the ten minutes in which it came.
/// </summary>
internal readonly record struct Happened(DateTimeOffset At, string Key, bool ClockBelieved)
{
    /// <summary>Older than this, it is the clock that is wrong: a device that was cut off keeps hours, not days.</summary>
    public static readonly TimeSpan OldestBelieved = TimeSpan.FromHours(24);

    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(10);

    /// <param name="at">The object's own time.</param>
    /// <param name="frame">Whose header tells what the sender's clock showed as it sent.</param>
    /// <param name="now">The world's clock.</param>
    public static Happened Of(TimeTag at, Gb26875Frame frame, DateTimeOffset now)
    {
        var sent = frame.Sent.Time is { } shown && !EventTime.IsLate(shown, now) && !EventTime.IsImpossible(shown, now);
        if (sent && at.Time is { } told && !EventTime.IsImpossible(told, now) && now - told <= OldestBelieved)
            return new(told, at.Hex(), true);
        var key = FormattableString.Invariant($"{at.Hex()}-{frame.Serial}-{now.UtcTicks / Slot.Ticks}");
        return new(now - Age(at.Time, frame.Sent.Time), key, false);
    }

    private static TimeSpan Age(DateTimeOffset? happened, DateTimeOffset? sent) =>
        sent - happened is { } age && age > TimeSpan.Zero && age <= OldestBelieved ? age : TimeSpan.Zero;
}
