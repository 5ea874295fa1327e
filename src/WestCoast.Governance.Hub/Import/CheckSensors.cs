using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Whether sensors stand where their line says and can raise what it says.</summary>
internal static class CheckSensors
{
    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<Sensor>> rows, CityState city, KindCatalogue catalogue, DateOnly day)
    {
        foreach (var (number, sensor) in rows)
        {
            if (Problem(sensor, city, catalogue, day) is var (code, detail))
                yield return new RowProblem(number, code, $"{sensor.Id}: {detail}");
        }

        foreach (var twice in rows.GroupBy(row => row.Content.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new RowProblem(twice.Last().Number, "code.duplicate", $"{twice.Key} is there twice: in row {twice.First().Number} and in row {twice.Last().Number}.");
    }

    private static (string, string)? Problem(Sensor sensor, CityState city, KindCatalogue catalogue, DateOnly day)
    {
        if (sensor.Id.Length is 0 or > 64 || sensor.Id.AsSpan().ContainsAny('/', '+', '#'))
            return ("sensor.id", "an id has 1 to 64 characters, and none of / + #, which MQTT topics keep for themselves.");
        if (!SensorTopic.Kinds.Contains(sensor.Feed))
            return ("feed.unknown", $"'{sensor.Feed}' is no feed of sensors: {string.Join(", ", SensorTopic.Kinds)}.");
        if (!catalogue.Knows(sensor.IncidentKind))
            return ("kind.unknown", $"'{sensor.IncidentKind}' is no kind of incident.");
        if (sensor.ExpectedIntervalSeconds <= 0)
            return ("sensor.interval", "expectedIntervalSeconds must be more than 0.");
        if (sensor.Limits.FirstOrDefault(limit => limit.Severity is < 1 or > 4) is { } limit)
            return ("severity.out-of-range", $"the limit {limit.Id} has severity {limit.Severity}; 1 to 4.");
        if (!double.IsFinite(sensor.Lon) || !double.IsFinite(sensor.Lat) || city.Ground(day).Locate(sensor.Lon, sensor.Lat) is not { } located)
            return ("position.outside-district", $"{sensor.Lon}, {sensor.Lat} (WGS84) lies in no grid of the district.");

        return city.Tree.IsWithin(located, sensor.Cell) || city.Tree.IsWithin(sensor.Cell, located)
            ? null
            : ("sensor.cell-differs", $"its position lies in {located}, but its line says {sensor.Cell}.");
    }
}
