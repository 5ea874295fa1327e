using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>One alarm of a measurement: a reading that must change an incident, because it trips a limit or clears it.</summary>
public sealed record Alarm(Sensor Sensor, bool Raises, double Value);

/// <summary>Goes round a few sensors and lets each trip, then clear, then trip again.</summary>
public static class AlarmRound
{
    /// <summary>Sensors of different places or kinds, so that no two alarms meet in one incident.</summary>
    public static IReadOnlyList<Sensor> Choose(IReadOnlyList<Sensor> sensors, int count) =>
        [.. sensors.Where(sensor => sensor.Limits.Any(limit => limit.IsUpper))
            .DistinctBy(sensor => (sensor.IncidentKind, sensor.Cell))
            .OrderBy(sensor => sensor.Id, StringComparer.Ordinal)
            .Take(count)];

    public static Alarm At(int number, IReadOnlyList<Sensor> sensors) =>
        number / sensors.Count % 2 == 0 ? Raise(sensors[number % sensors.Count]) : Clear(sensors[number % sensors.Count]);

    public static Alarm Clear(Sensor sensor) => new(sensor, Raises: false, new HealthySensor(sensor, [], seed: 0).Next());

    /// <summary>Just past the first upper limit, and no further.</summary>
    private static Alarm Raise(Sensor sensor)
    {
        var limit = sensor.Limits.Where(l => l.IsUpper).MinBy(l => l.Value)!;
        return new Alarm(sensor, Raises: true, Math.Min(limit.Value + Math.Abs(limit.Value - limit.Clear) / 10, sensor.RangeMax));
    }
}
