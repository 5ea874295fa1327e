using System.Globalization;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Duty;

/// <summary>What has to be handled where: the place's divisions, root first, the family of its kind, and its degrees if known.</summary>
public sealed record TaskPlace(EquatableList<Division> Lineage, string Family, Coordinates? At);

/// <summary>How near a worker's ground is to the place.</summary>
public enum Nearness
{
    OwnGrid = 1,
    SameCommunity = 2,
    SameZone = 3,
    SameSubdistrict = 4,
    Farther = 5,
}

/// <summary>Somebody on duty who can be asked, and why they come where they come in the order.</summary>
public sealed record Candidate(Worker Worker, Nearness Nearness, bool Skilled, int Load, double? Metres)
{
    public string Zh => string.Join("，", new[]
    {
        Nearness switch { Nearness.OwnGrid => "本网格", Nearness.SameCommunity => "本社区", Nearness.SameZone => "本管区", Nearness.SameSubdistrict => "本镇街", _ => "本区" },
        "在岗", Skilled ? "具备该类技能" : null, Load == 0 ? "手上无任务" : $"手上 {Load} 件",
        Metres is { } metres ? string.Create(CultureInfo.InvariantCulture, $"网格距 {metres:0} 米") : null,
    }.OfType<string>());

    public string En => string.Join(", ", new[]
    {
        Nearness switch { Nearness.OwnGrid => "own grid", Nearness.SameCommunity => "same community", Nearness.SameZone => "same zone", Nearness.SameSubdistrict => "same subdistrict", _ => "same district" },
        "on duty", Skilled ? "trained for it" : null, Load == 0 ? "nothing in hand" : $"{Load} in hand",
        Metres is { } metres ? string.Create(CultureInfo.InvariantCulture, $"grid {metres:0} m away") : null,
    }.OfType<string>());
}

/// <summary>Who goes, of those on duty at the moment: by grid, then skill, then load, then distance. Pure.</summary>
public static class WorkerChoice
{
    /// <param name="isWithin">Whether a division (first) lies in another (second).</param>
    /// <param name="load">How many live assignments a worker has.</param>
    /// <param name="middle">The middle of a division's ground, WGS-84; null where it has none.</param>
    public static EquatableList<Candidate> Order(
        TaskPlace place, IEnumerable<Worker> workers, Func<string, string, bool> isWithin, Func<string, int> load, Func<string, Coordinates?> middle, DateTimeOffset at) =>
        [.. workers.Where(worker => worker.IsOnDuty(at))
            .Select(worker => new Candidate(
                worker, NearnessOf(worker, place, isWithin), worker.Skills?.Contains(place.Family) == true, load(worker.Id), Metres(place.At, middle(worker.Division))))
            .OrderBy(candidate => candidate.Nearness)
            .ThenByDescending(candidate => candidate.Skilled)
            .ThenBy(candidate => candidate.Load)
            .ThenBy(candidate => candidate.Metres ?? double.MaxValue)
            .ThenBy(candidate => candidate.Worker.Id, StringComparer.Ordinal)];

    private static Nearness NearnessOf(Worker worker, TaskPlace place, Func<string, string, bool> isWithin) =>
        place.Lineage.LastOrDefault(node => isWithin(worker.Division, node.Code))?.Tier switch
        {
            DivisionTier.Grid or DivisionTier.MicroGrid => Nearness.OwnGrid,
            DivisionTier.Community => Nearness.SameCommunity,
            DivisionTier.Zone => Nearness.SameZone,
            DivisionTier.Subdistrict => Nearness.SameSubdistrict,
            _ => Nearness.Farther,
        };

    private static double? Metres(Coordinates? from, Coordinates? to) => from is { } a && to is { } b
        ? Math.Sqrt(new FlatEarth(a.Longitude, a.Latitude).SquaredTo(b.Longitude, b.Latitude, b.Longitude, b.Latitude))
        : null;
}
