using System.Runtime.CompilerServices;
using Marten;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>Whom the city has: workers, departments' offices and desks, as assignees, with what they have in hand.</summary>
internal sealed class Roster(CityModel city, Catalogue catalogue)
{
    private static readonly ConditionalWeakTable<VersionContent, Dictionary<string, Coordinates>> Middles = [];

    public Worker? Worker(string id, DateTimeOffset now) =>
        city.Current.InForce(LayerNames.Workers, ChinaDay.Of(now))?.Of<Worker>().FirstOrDefault(worker => worker.Id == id && worker.ServesOn(ChinaDay.Of(now)));

    /// <summary>That department's office: in the division named, else the nearest one upward from a place.</summary>
    public Department? Office(string code, string? division, string place, DateTimeOffset now)
    {
        var offices = city.Current.Offices(ChinaDay.Of(now)).Where(office => office.Code == code).ToList();
        return division is not null
            ? offices.FirstOrDefault(office => office.Division == division)
            : Lineage(place, now).Reverse().Select(node => offices.FirstOrDefault(office => office.Division == node.Code)).FirstOrDefault(office => office is not null);
    }

    public static Assignee Of(Worker worker) => new(AssigneeKind.Worker, worker.Id, worker.Zh, worker.En, worker.Division);

    public static Assignee Of(Department office) => new(AssigneeKind.Department, office.Code!, office.Zh, office.En, office.Division);

    /// <summary>A division's own desk; null when there is no such division today.</summary>
    public Assignee? Desk(string division, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        if (city.Tree.Find(division, day) is null)
            return null;

        var (zh, en) = city.Tree.Name(division, day);
        return new(AssigneeKind.Desk, division, zh, en, division);
    }

    /// <summary>The divisions of a place, root first, as they are now.</summary>
    public EquatableList<Division> Lineage(string place, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        return city.Tree.Heir(place, day) is { } heir ? city.Tree.Lineage(heir.Code, day) : [];
    }

    /// <summary>Who of the place's subdistrict is on duty, best first; nobody where the place is known no closer than the district.</summary>
    public async Task<EquatableList<Candidate>> OnDuty(IQuerySession session, IncidentRow its, DateTimeOffset now, CancellationToken ct)
    {
        var (state, day, lineage) = (city.Current, ChinaDay.Of(now), Lineage(its.PlaceKey, now));
        if (lineage.FirstOrDefault(node => node.Tier == DivisionTier.Subdistrict) is not { } subdistrict)
            return [];

        var roster = state.Roster(day);
        var workers = city.CodesWithin(subdistrict.Code).SelectMany(roster.WorkersOf).Where(worker => worker.IsOnDuty(now)).ToList();
        var load = await Load(session, [.. workers.Select(worker => Of(worker).Key)], ct);
        var middles = state.InForce(LayerNames.Base, day) is { } grids ? Middles.GetValue(grids, Measure) : [];
        var place = new TaskPlace(
            lineage, catalogue.Kind(its.Kind).Family, its is { Lon: { } lon, Lat: { } lat } ? new(lon, lat) : middles.TryGetValue(its.PlaceKey, out var here) ? here : null);
        return WorkerChoice.Order(
            place, workers, city.IsWithin, id => load.GetValueOrDefault($"worker:{id}"), code => middles.TryGetValue(code, out var middle) ? middle : null, now);
    }

    /// <summary>How many live assignments each has; who has none is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Load(IQuerySession session, string[] recipients, CancellationToken ct) =>
        (await session.Query<AssignmentRow>().Where(row => row.Live && row.Recipient.IsOneOf(recipients)).Select(row => row.Recipient).ToListAsync(ct))
            .CountBy(recipient => recipient).ToDictionary();

    private static Dictionary<string, Coordinates> Measure(VersionContent grids) => grids.Cells.DistinctBy(cell => cell.Code)
        .ToDictionary(cell => cell.Code, cell => new Coordinates(cell.Shape.Centroid.X, cell.Shape.Centroid.Y), StringComparer.Ordinal);
}
