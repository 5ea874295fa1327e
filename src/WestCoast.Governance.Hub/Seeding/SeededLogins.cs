using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>
/// The sample people who may sign in: one for each role, a desk at each tier, and two grid workers who are in the roster.
/// The same city gives the same people.
/// </summary>
internal static class SeededLogins
{
    public static IReadOnlyList<Secrets.Login> Of(CityState city, DateOnly day)
    {
        var root = city.Tree.Root.Code;
        var community = BusiestCommunity(city, day);
        var (first, second) = Workers(city, community ?? root, day);
        return
        [
            .. SeatRoles.All.Select(role => role switch
            {
                SeatRoles.Administrator => Login("admin", role, root),
                SeatRoles.GridWorker => Login(role, role, community ?? root) with { Worker = first?.Id },
                SeatRoles.Department => Login(role, role, root) with { Department = "emergency" },
                _ => Login(role, role, root),
            }),
            .. community is null ? [] : Desks(city, community, day),
            .. second is null ? [] : new[] { Login("grid-worker-2", SeatRoles.GridWorker, Community(city, second.Division, day)) with { Worker = second.Id } },
        ];
    }

    private static IEnumerable<Secrets.Login> Desks(CityState city, string community, DateOnly day)
    {
        if (city.Tree.Lineage(community, day).FirstOrDefault(node => node.Tier == DivisionTier.Subdistrict) is { } subdistrict)
            yield return Login("subdistrict-dispatcher", SeatRoles.Dispatcher, subdistrict.Code);
        yield return Login("community-dispatcher", SeatRoles.Dispatcher, community);
    }

    /// <summary>A grid worker of the community, and the next nearest: of the same community, else of its zone, its subdistrict.</summary>
    private static (Worker? First, Worker? Second) Workers(CityState city, string community, DateOnly day)
    {
        var all = (city.InForce(LayerNames.Workers, day)?.Of<Worker>() ?? [])
            .Where(worker => worker.Role == WorkerRole.GridWorker && worker.ServesOn(day)).OrderBy(worker => worker.Id, StringComparer.Ordinal).ToList();
        var nearest = city.Tree.Lineage(community, day).Reverse().SelectMany(node => all.Where(worker => city.Tree.IsWithin(worker.Division, node.Code))).Distinct().Take(2).ToList();
        return (nearest.ElementAtOrDefault(0), nearest.ElementAtOrDefault(1));
    }

    private static string Community(CityState city, string division, DateOnly day) =>
        city.Tree.Lineage(division, day).FirstOrDefault(node => node.Tier == DivisionTier.Community)?.Code ?? division;

    /// <summary>A grid worker belongs to a community; the one with the most sensors shows most.</summary>
    private static string? BusiestCommunity(CityState city, DateOnly day) =>
        city.Sensors(day).GroupBy(sensor => sensor.Cell[..12]).MaxBy(community => community.Count())?.Key;

    private static Secrets.Login Login(string user, string role, string division) => new(user, "", role, division);
}
