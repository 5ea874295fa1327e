using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City.Duty;

/// <summary>A worker for every base grid by day, a leader for every zone (the unit where there is none), and a night team for every unit. All made up.</summary>
internal static class WorkerPlan
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>Five days in a row; who shares a community does not rest on the same two days.</summary>
    private static readonly EquatableList<int>[] Weeks = [[1, 2, 3, 4, 5], [3, 4, 5, 6, 7], [1, 2, 5, 6, 7]];

    private static readonly string[] Families = ["fire", "hazmat", "water", "traffic", "civic", "environment", "mediation"];

    public static IReadOnlyList<Worker> Of(CityPlan plan, Chance chance)
    {
        var zones = plan.Divisions.Where(division => division is { Tier: DivisionTier.Zone, ValidTo: null }).ToList();
        var led = Units.All.Where(unit => zones.TrueForAll(zone => zone.Parent != unit.Code)).Select(unit => unit.Code).Concat(zones.Select(zone => zone.Code));
        var leaders = led.Select(division => Drafted(division, WorkerRole.Leader, new Shift([1, 2, 3, 4, 5, 6, 7], Morning, new(20, 0)), ["civic", "mediation"]));
        var days = plan.Grids.Select((grid, i) => Drafted(grid.Code, WorkerRole.GridWorker, new Shift(Weeks[i % Weeks.Length], Morning, Evening), Skills(grid, chance)));
        var nights = Units.All.SelectMany(unit => Enumerable.Repeat(unit, 2)).Select(unit =>
            Drafted(unit.Code, WorkerRole.GridWorker, new Shift([1, 2, 3, 4, 5, 6, 7], Evening, Morning), ["fire", "hazmat", "water", "civic"]));

        return [.. leaders.Concat(nights).Concat(days).Select((worker, i) => Numbered(worker, i + 1))];
    }

    private static Worker Drafted(string division, WorkerRole role, Shift shift, EquatableList<string> skills) =>
        new("", "", "", division, role, [shift], Synthetic: true, Skills: skills);

    private static Worker Numbered(Worker worker, int number) => worker with
    {
        Id = $"w-{number:0000}",
        Zh = $"{(worker.Role == WorkerRole.Leader ? "网格长" : "网格员")} {number:0000}",
        En = $"{(worker.Role == WorkerRole.Leader ? "Grid leader" : "Grid worker")} {number:0000}",
    };

    private static EquatableList<string> Skills(GridCell grid, Chance chance) => grid.Kind switch
    {
        GridKind.Sea => ["water", "environment"],
        GridKind.Forest => ["fire", "environment"],
        GridKind.Enterprise => ["fire", "hazmat"],
        _ => [.. Families.Where(_ => chance.Next() < 0.3).DefaultIfEmpty("civic")],
    };
}
