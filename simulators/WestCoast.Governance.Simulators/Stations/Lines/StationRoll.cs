using Registered = WestCoast.Governance.Feeds.Stations.Station;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>The stations of a run: those of the registry first, then invented ones, which the hub takes for unregistered.</summary>
public static class StationRoll
{
    public static IReadOnlyList<Registered> Of(StationKind kind, IEnumerable<Registered> registry, int count)
    {
        List<Registered> known = [.. registry.Where(station => station.Protocol == kind.Protocol).Take(count)];
        var taken = known.Select(station => station.Address).ToHashSet(StringComparer.Ordinal);
        return [.. known.Concat(Enumerable.Range(1, count).Select(number => Invented(kind, number)).Where(station => !taken.Contains(station.Address))).Take(count)];
    }

    private static Registered Invented(StationKind kind, int number) => new()
    {
        Id = $"{kind.Protocol}-invented-{number}", Protocol = kind.Protocol, Address = kind.Address(number), Feed = "", Zh = "", En = "", Lon = 120.19, Lat = 35.96,
        Cell = "", ExpectedIntervalSeconds = 60, Plate = $"鲁B虚{number:D4}",
    };
}
