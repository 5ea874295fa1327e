using System.Collections.Immutable;
using System.Globalization;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>Turns a scenario into the list of everything that will be sent, in order. Pure: the same input, the same plan.</summary>
public static class Plan
{
    /// <param name="pace">
    /// How many times in its expected interval a sensor speaks: 1, or more where the hub's drill clock runs faster
    /// than the scenario, which would otherwise hear silence.
    /// </param>
    public static IReadOnlyList<PlannedSend> Of(Scenario scenario, IReadOnlyList<Sensor> sensors, int seed, double pace = 1)
    {
        var courses = scenario.Disturbances
            .SelectMany(d => Line(d, sensors).Select((sensor, place) => (sensor.Id, Course: new SensorCourse(d, place))))
            .ToLookup(felt => felt.Id, felt => felt.Course);
        var readings = sensors.SelectMany(sensor => Readings(sensor, [.. courses[sensor.Id]], scenario, seed, pace));
        var reports = scenario.Reports.Select((report, i) => Report(report, i, scenario, sensors));

        return [.. readings.Concat<PlannedSend>(reports).OrderBy(send => send.Offset).ThenBy(send => send.Key, StringComparer.Ordinal)];
    }

    /// <summary>The sensors a disturbance reaches, in the order in which it does; none twice.</summary>
    public static IReadOnlyList<Sensor> Line(Disturbance disturbance, IReadOnlyList<Sensor> sensors) =>
        disturbance.Along.Aggregate(ImmutableList<Sensor>.Empty, (line, spot) => sensors
            .Where(s => s.IncidentKind == disturbance.IncidentKind && !line.Contains(s))
            .OrderBy(s => Distance(s, spot))
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .FirstOrDefault() is { } nearest ? line.Add(nearest) : line);

    private static IEnumerable<PlannedReading> Readings(
        Sensor sensor, IReadOnlyList<SensorCourse> courses, Scenario scenario, int seed, double pace)
    {
        var healthy = new HealthySensor(sensor, scenario.Usual, seed);
        var interval = TimeSpan.FromSeconds(sensor.ExpectedIntervalSeconds / pace);
        var number = 0;
        for (var at = interval * healthy.Phase; at < scenario.Duration; at += Step(at))
        {
            var value = healthy.Next(courses.Sum(course => course.At(at)));
            yield return new PlannedReading(
                at, string.Create(CultureInfo.InvariantCulture, $"{sensor.Id}-{++number}"), sensor,
                Math.Clamp(value, sensor.RangeMin, sensor.RangeMax));
        }

        TimeSpan Step(TimeSpan at) =>
            courses.FirstOrDefault(c => at >= c.Begins && at <= c.Ends) is { } felt && felt.Of.Every < interval ? felt.Of.Every
            : courses.Where(c => c.Begins > at).Select(c => c.Begins - at).Append(interval).Min();
    }

    private static PlannedReport Report(CivicReport report, int index, Scenario scenario, IReadOnlyList<Sensor> sensors) =>
        new(report.At, string.Create(CultureInfo.InvariantCulture, $"{report.Feed}-{index + 1:00}"), report,
            report.Position ?? Where(scenario.Disturbances.Single(d => d.Id == report.Near), sensors));

    private static Spot Where(Disturbance disturbance, IReadOnlyList<Sensor> sensors) =>
        Line(disturbance, sensors) is [var first, ..] ? new Spot(first.Lon, first.Lat) : disturbance.Along[0];

    private static double Distance(Sensor sensor, Spot spot) =>
        Math.Pow((sensor.Lon - spot.Lon) * Math.Cos(spot.Lat * Math.PI / 180), 2) + Math.Pow(sensor.Lat - spot.Lat, 2);
}
