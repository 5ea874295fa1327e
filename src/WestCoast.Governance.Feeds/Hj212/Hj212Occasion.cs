using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>When a piece of data was: its DataTime, and the time a crossing of a limit is said to have happened.</summary>
public readonly record struct Hj212Occasion(int Cn, DateTimeOffset DataTime, DateTimeOffset Now)
{
    private static readonly TimeSpan LongestMinuteInterval = TimeSpan.FromMinutes(30);

    /// <summary>A clock that runs ahead more than allowed is not believed.</summary>
    public DateTimeOffset At => EventTime.IsImpossible(DataTime, Now) ? Now : DataTime;

    /// <summary>A mean is known at the end of its interval (DataTime is the start), but not later than it came.</summary>
    public DateTimeOffset HappenedAt => Earlier(At + Interval, Now) is var end && end < At ? At : end;

    /// <summary>Alarms come from what is of the moment, of minutes and of the hour; days and repeats of history are for the record.</summary>
    public bool IsJudged => Cn is Hj212Command.RealTime or Hj212Command.Minute or Hj212Command.Hour or Hj212Command.DeviceState;

    private TimeSpan Interval => Cn switch
    {
        Hj212Command.Minute => LongestMinuteInterval,
        Hj212Command.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.Zero,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
