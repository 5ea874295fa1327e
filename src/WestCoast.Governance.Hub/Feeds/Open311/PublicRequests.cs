using Marten;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>What to list; all of it, where nothing is said.</summary>
internal sealed record RequestFilter(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<long>? Numbers = null, IReadOnlyList<string>? Services = null, IReadOnlyList<string>? Statuses = null);

/// <summary>
/// The incidents that everybody may know of: of a kind that citizens may report and that is no police matter, and of the two lower severities.
/// A list leaves out those that go on in another one: that one stands for them.
/// </summary>
internal sealed class PublicRequests(PublicServices services)
{
    public const int Most = 1000;
    public const int WorstShown = 3;
    private const int LongestChain = 20;

    private const string Shown =
        """
        select d.data from evaluated_cases e join board b on b.incident_id = e.incident_id join mt_doc_incidentrow d on d.id = e.incident_id
        where e.opened_at between ? and ? and b.kind = any(?) and b.severity >= ? and b.merged_into is null and (? or b.number = any(?)) and b.status = any(?)
        order by e.opened_at desc, b.number desc limit ?
        """;

    private static readonly string[] Statuses = ["open", "closed"];

    public async Task<IReadOnlyList<IncidentRow>> List(IQuerySession session, RequestFilter filter, CancellationToken ct)
    {
        string[] kinds = [.. services.All.Where(PublicServices.MayBeShown).Select(kind => kind.Code).Where(code => filter.Services?.Contains(code) != false)];
        string[] statuses = [.. Statuses.Where(status => filter.Statuses?.Contains(status) != false)];
        return await session.QueryAsync<IncidentRow>(
            Shown, ct, filter.From.ToUniversalTime(), filter.To.ToUniversalTime(), kinds, WorstShown, filter.Numbers is null, filter.Numbers?.ToArray() ?? [], statuses, Most);
    }

    /// <summary>One of them; of one that goes on in another, also that other, whose state is theirs now.</summary>
    public async Task<(IncidentRow Row, IncidentRow GoesOn)?> Find(IQuerySession session, long number, CancellationToken ct)
    {
        if (await session.Query<IncidentRow>().Where(row => row.Number == number).SingleOrDefaultAsync(ct) is not { } row || !IsPublic(row))
            return null;

        var last = row;
        for (var hops = 0; last.MergedInto is { } next && hops < LongestChain; hops++)
            last = await session.LoadAsync<IncidentRow>(next, ct) ?? throw new InvalidOperationException($"Incident {next} has no board row.");
        return (row, last);
    }

    /// <summary>The number of the incident that a citizen's request went to; null as long as there is none, and for what is no citizen's request.</summary>
    public static async Task<long?> NumberOf(IQuerySession session, Guid signal, CancellationToken ct) =>
        await session.LoadAsync<ReceivedSignal>(signal, ct) is { IncidentId: { } incident } told && CitizenReports.Is(told.Signal)
            ? (await session.LoadAsync<IncidentRow>(incident, ct))?.Number
            : null;

    internal bool IsPublic(IncidentRow row) => row.Severity >= WorstShown && services.Find(row.Kind) is { } kind && PublicServices.MayBeShown(kind);
}
