namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Which alarm bits rose and which fell, by what is remembered of the vehicle.</summary>
/// <param name="IsNow">The sighting is the newest state; else it is told afterwards and changed no level.</param>
public sealed record AlarmEdges(VehicleMemory After, uint Raised, uint Cleared, bool IsNow)
{
    /// <summary>
    /// A sighting that is late, or older than the newest one, moves no level: what it raises is told once, unless people
    /// already know of that alarm, and it ends nothing.
    /// </summary>
    public static AlarmEdges Of(VehicleMemory before, Sighting sighting)
    {
        var bits = sighting.Report.Alarms;
        if (!sighting.Late && !(sighting.At < before.At))
            return new(before with { At = sighting.At, Alarms = bits }, bits & ~before.Alarms, before.Alarms & ~bits & ~Alarm.EndedByAnswer, IsNow: true);

        var told = sighting.At >= before.ReplayedAt ? before.ReplayedAlarms : 0;
        return new(before with { ReplayedAt = sighting.At, ReplayedAlarms = bits }, bits & ~told & ~before.Alarms, Cleared: 0, IsNow: false);
    }
}
