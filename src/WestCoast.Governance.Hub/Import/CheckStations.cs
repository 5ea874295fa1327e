using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Whether stations stand where their line says, speak a protocol we know, and are told apart by their address.</summary>
internal static class CheckStations
{
    private static readonly IReadOnlyList<string> Feeds = [.. SensorTopic.Kinds, "traffic"];

    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<Station>> rows, CityState city, DateOnly day)
    {
        var sensors = city.Sensors(day).Select(sensor => sensor.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, station) in rows)
        {
            if (Problem(station, city, sensors, day) is var (code, detail))
                yield return new RowProblem(number, code, $"{station.Id}: {detail}");
        }

        foreach (var twice in Twice(rows, station => station.Id).Concat(Twice(rows, station => $"{station.Protocol} {station.Address}")))
            yield return twice;
    }

    private static IEnumerable<RowProblem> Twice(IReadOnlyList<Row<Station>> rows, Func<Station, string> what) =>
        rows.GroupBy(row => what(row.Content), StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => new RowProblem(
            same.Last().Number, "code.duplicate", $"{same.Key} is there twice: in row {same.First().Number} and in row {same.Last().Number}."));

    private static (string, string)? Problem(Station station, CityState city, HashSet<string> sensors, DateOnly day)
    {
        if (station.Id.Length is 0 or > 64 || station.Id.AsSpan().ContainsAny('/', '+', '#'))
            return ("station.id", "an id has 1 to 64 characters, and none of / + #.");
        if (!StationRegistry.Protocols.Contains(station.Protocol))
            return ("station.protocol-unknown", $"'{station.Protocol}' is none of {string.Join(", ", StationRegistry.Protocols)}.");
        if (station.Address.Length is 0 or > 100)
            return ("station.address", "an address has 1 to 100 characters, as the protocol writes it.");
        if (!Feeds.Contains(station.Feed))
            return ("feed.unknown", $"'{station.Feed}' is no feed of stations: {string.Join(", ", Feeds)}.");
        if (station.ExpectedIntervalSeconds <= 0)
            return ("station.interval", "expectedIntervalSeconds must be more than 0.");
        if (station.Channels.FirstOrDefault(channel => !sensors.Contains(channel.Value)) is { Key: { } name, Value: { } sensor })
            return ("sensor.unknown", $"the channel {name} is the sensor '{sensor}', which is not in the registry.");
        if (!double.IsFinite(station.Lon) || !double.IsFinite(station.Lat) || city.Ground(day).Locate(station.Lon, station.Lat) is not { } located)
            return ("position.outside-district", $"{station.Lon}, {station.Lat} (WGS84) lies in no grid of the district.");

        return city.Tree.IsWithin(located, station.Cell) || city.Tree.IsWithin(station.Cell, located)
            ? null
            : ("station.cell-differs", $"its position lies in {located}, but its line says {station.Cell}.");
    }
}
