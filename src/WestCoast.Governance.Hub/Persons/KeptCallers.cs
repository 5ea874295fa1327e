using Marten;
using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Persons;

/// <summary>The one table with personal data of callers, sealed. Whoever reads it here can open it; who may is asked before.</summary>
internal sealed class KeptCallers(NpgsqlDataSource store, PersonSeal seal, ILogger<KeptCallers> log)
{
    /// <summary>In the transaction of the signal's effect.</summary>
    public static void Keep(IDocumentSession session, Guid signal, SealedPerson? person)
    {
        if (person is not null)
            session.QueueSqlCommand("insert into person_data (signal_id, sealed) values (?, ?) on conflict do nothing", signal, person.Bytes);
    }

    public static void Erase(IDocumentSession session, IReadOnlyList<Guid> signals) =>
        session.QueueSqlCommand("delete from person_data where signal_id = any(?)", signals.ToArray());

    /// <summary>Everybody who called about this incident, or about one that goes on in it; and how many could not be opened.</summary>
    public async Task<(IReadOnlyList<Caller> Callers, int Unreadable, IReadOnlyList<Guid> Signals)> Of(IQuerySession session, IncidentRow row, CancellationToken ct)
    {
        Guid?[] incidents = [row.Id, .. row.Absorbed.Select(id => (Guid?)id)];
        var told = await session.Query<ReceivedSignal>().Where(signal => incidents.Contains(signal.IncidentId) && signal.Person != null)
            .Select(signal => new { signal.Id, signal.Person }).ToListAsync(ct);
        if (told.Count == 0)
            return ([], 0, []);

        var commitments = told.ToDictionary(signal => signal.Id, signal => signal.Person);
        await using var read = store.CreateCommand("select signal_id, sealed from person_data where signal_id = any($1) order by recorded_at, signal_id");
        read.Parameters.Add(new() { Value = commitments.Keys.ToArray() });
        await using var kept = await read.ExecuteReaderAsync(ct);
        var (callers, unreadable, signals) = (new List<Caller>(), 0, new List<Guid>());
        while (await kept.ReadAsync(ct))
        {
            signals.Add(kept.GetGuid(0));
            if (seal.Open(kept.GetGuid(0), kept.GetFieldValue<byte[]>(1), commitments[kept.GetGuid(0)]) is { } caller)
                callers.Add(caller);
            else
                unreadable++;
        }

        if (unreadable > 0)
            log.LogWarning("Incident {Incident}: the data of {Count} callers cannot be opened with this hub's key", row.Id, unreadable);
        return (callers, unreadable, signals);
    }
}
