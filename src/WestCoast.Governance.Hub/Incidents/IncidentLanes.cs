using Marten;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Holds the lanes of incidents, so that no signal joins one of them while it changes hands.</summary>
internal static class IncidentLanes
{
    /// <summary>
    /// The lines as they are under the locks, in the order asked for; those that do not exist are left out. Who moves
    /// meanwhile is followed; should two wait for each other then, the database ends one, and it is done again.
    /// </summary>
    public static async Task<IReadOnlyList<IncidentRow>> Hold(this IDocumentSession session, CancellationToken ct, params IReadOnlyList<Guid> ids)
    {
        for (var held = new HashSet<string>(); ;)
        {
            var rows = await session.LoadManyAsync<IncidentRow>(ct, [.. ids.Distinct()]);
            var wanted = rows.Select(LaneOf).Where(lane => !held.Contains(lane)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (wanted.Count == 0)
                return [.. ids.Select(id => rows.FirstOrDefault(row => row.Id == id)).OfType<IncidentRow>()];

            foreach (var lane in wanted)
            {
                await session.Lock(lane, ct);
                held.Add(lane);
            }
        }
    }

    private static string LaneOf(IncidentRow row) => $"{row.Kind}|{row.PlaceKey}";
}
