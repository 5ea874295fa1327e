using Marten;

namespace WestCoast.Governance.Hub.Board;

/// <summary>Reads lines of the board, newest first. Found on the narrow side; the lines themselves are read only of what is shown.</summary>
internal static class BoardPage
{
    /// <summary>A search looks through so many of the newest first: what is common is found there at once, what is rare by index.</summary>
    public const int NewestSearched = 20_000;

    /// <param name="before">Only numbers below this one.</param>
    public static async Task<IReadOnlyList<IncidentRow>> Read(
        IQuerySession session, BoardConditions conditions, long? before, int limit, CancellationToken ct)
    {
        if (conditions.AsksWords)
        {
            var end = before ?? await Newest(session, ct) + 1;
            var newest = await Page(session, conditions, before, end - NewestSearched, limit, ct);
            if (newest.Count == limit || end <= NewestSearched)
                return newest;
        }

        return await Page(session, conditions, before, from: null, limit, ct);
    }

    /// <summary>Earliest limit first.</summary>
    public static Task<IReadOnlyList<IncidentRow>> ByDue(IQuerySession session, BoardConditions conditions, int limit, CancellationToken ct) =>
        session.QueryAsync<IncidentRow>(Lines($"select b.number, b.incident_id, b.due_at from board b where {conditions.Sql} order by b.due_at, b.number limit ?", "p.due_at, p.number"), ct, [.. conditions.Values, limit]);

    private static Task<IReadOnlyList<IncidentRow>> Page(
        IQuerySession session, BoardConditions conditions, long? before, long? from, int limit, CancellationToken ct)
    {
        var words = conditions.AsksWords ? "join board_words w on w.number = b.number" : "";
        var bounds = (before is null ? "" : " and b.number < ?") + (from is null ? "" : " and b.number >= ?");
        object[] values = [.. conditions.Values, .. new object?[] { before, from }.OfType<object>(), limit];
        return session.QueryAsync<IncidentRow>(Lines(
            $"select b.number, b.incident_id from board b {words} where {conditions.Sql}{bounds} order by b.number desc limit ?", "p.number desc"), ct, values);
    }

    private static string Lines(string page, string order) =>
        $"select d.data from ({page}) p join mt_doc_incidentrow d on d.id = p.incident_id order by {order}";

    private static async Task<long> Newest(IQuerySession session, CancellationToken ct) =>
        (await session.QueryAsync<long>("select coalesce(max(number), 0) from board", ct)).Single();
}
