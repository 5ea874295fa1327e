using System.Text.Json;
using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Deadlines;
using WestCoast.Governance.Hub.Evaluation;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary>What a batch came to.</summary>
internal sealed record BatchDone(IReadOnlyList<Guid> Streams, long Events, long Mended);

/// <summary>
/// Makes again what some incidents' events make, in one transaction that holds their streams: who wants to append waits
/// for it. Nothing is appended, so nothing is published; what is right already is not written.
/// </summary>
internal sealed class RebuildBatch(IDocumentStore store, NpgsqlDataSource source, EdgeStamp stamp)
{
    private static readonly Dictionary<string, Type> Types = StoredNames.All.ToDictionary(stored => stored.Value, stored => stored.Key);

    /// <param name="choose">Gives the ids of streams, from $1 on.</param>
    public async Task<BatchDone> Run(string choose, object[] values, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var ids = await Choose(connection, choose, values, ct);
        if (ids.Length == 0)
            return new([], 0, 0);

        var (lives, events) = await Read(connection, ids, ct);
        var mended = await Lines(transaction, "mt_doc_incidentrow", lives.Select(life => (life.Id, life.Row)).ToList(), ct);
        mended += await Lines(transaction, "mt_doc_assignmentrow", lives.SelectMany(life => AssignmentRow.Of(life.State)).Select(row => (row.Id, row)).ToList(), ct);
        mended += await Execute(connection, EvaluatedCases.Upsert.Replace("?", "$1", StringComparison.Ordinal), ct, EvaluatedCases.Array(lives.Select(life => EvaluatedCases.Of(life.State, life.Row)).OfType<object>()));
        mended += await Execute(connection, Upserts.States, ct, lives.Select(life => life.Id).ToArray(), Documents(lives.Select(life => life.State)), typeof(Incident).FullName!);
        mended += await Execute(connection, BoardLine.Upsert.Replace("?", "$1", StringComparison.Ordinal), ct, JsonSerializer.Serialize(lives.Select(life => BoardLine.Of(life.Row))));
        mended += await Execute(connection, BoardWords.Upsert.Replace("?", "$1", StringComparison.Ordinal), ct, JsonSerializer.Serialize(lives.Select(life => BoardWords.Of(life.Row))));
        mended += await Limits(connection, ids, lives, ct);
        await transaction.CommitAsync(ct);
        return new(ids, events, mended);
    }

    private static async Task<Guid[]> Choose(NpgsqlConnection connection, string choose, object[] values, CancellationToken ct)
    {
        await using var command = Command(connection, choose, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct))
            ids.Add(reader.GetGuid(0));
        return [.. ids];
    }

    private async Task<(IReadOnlyList<Life> Lives, long Events)> Read(NpgsqlConnection connection, Guid[] ids, CancellationToken ct)
    {
        var serializer = store.Options.Serializer();
        await using var command = Command(connection, "select stream_id, type, data from mt_events where stream_id = any($1) order by stream_id, version", ids);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (lives, events, of, read) = (new List<Life>(), new List<IncidentEvent>(), Guid.Empty, 0L);
        for (; await reader.ReadAsync(ct); read++)
        {
            if (reader.GetGuid(0) != of && events.Count > 0)
            {
                lives.Add(Life.Of(of, events, stamp));
                events.Clear();
            }

            of = reader.GetGuid(0);
            events.Add((IncidentEvent)serializer.FromJson(Types[reader.GetString(1)], reader, 2));
        }

        lives.Add(Life.Of(of, events, stamp));
        return (lives, read);
    }

    /// <summary>The lines of board and inboxes are written by Marten, which keeps columns of its own beside them; only those that differ.</summary>
    private async Task<long> Lines<T>(NpgsqlTransaction transaction, string table, IReadOnlyList<(Guid Id, T Row)> made, CancellationToken ct)
        where T : notnull
    {
        var different = await Choose(
            transaction.Connection!, Upserts.Different(table), [made.Select(its => its.Id).ToArray(), Documents(made.Select(its => (object)its.Row))], ct);
        if (different.Length == 0)
            return 0;

        await using var session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
        session.Store(made.Where(its => different.Contains(its.Id)).Select(its => its.Row));
        await session.SaveChangesAsync(ct);
        return different.Length;
    }

    private static async Task<long> Limits(NpgsqlConnection connection, Guid[] ids, IReadOnlyList<Life> lives, CancellationToken ct)
    {
        var limits = lives.SelectMany(life => OpenDeadlines.Watched(life.State).Select(limit => (life.Id, Limit: limit))).ToList();
        object[] values =
        [
            limits.Select(of => of.Id).ToArray(), limits.Select(of => of.Limit.Step).ToArray(),
            limits.Select(of => of.Limit.DueAt.ToUniversalTime()).ToArray(), limits.Select(of => of.Limit.NextAt.ToUniversalTime()).ToArray(),
        ];
        return await Execute(connection, Upserts.ForgottenLimits, ct, ids, values[0], values[1]) + await Execute(connection, Upserts.Limits, ct, values);
    }

    private string[] Documents(IEnumerable<object> documents) => [.. documents.Select(store.Options.Serializer().ToJson)];

    private static async Task<long> Execute(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
