using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>
/// What the centre asked of stations, and what came of it: asked, sent, refused, confirmed, denied, answered, no-answer,
/// no-line; and for a duty check waiting, then answered or unanswered.
/// </summary>
internal sealed class RequestBook(NpgsqlDataSource store, OpenLines lines, EdgeStamp stamp, TimeProvider clock, ILogger<RequestBook> log)
{
    public const string DutyCheck = "duty-check";
    public const string DutyAnswer = "duty";

    /// <summary>查岗: the call sounds until somebody answers, at most ten minutes (GB 26875.1).</summary>
    public static readonly TimeSpan DutyWindow = TimeSpan.FromMinutes(10);

    /// <summary>So long a process may take to find that it has the line.</summary>
    public static readonly TimeSpan LineWithin = TimeSpan.FromSeconds(5);

    public Task Write(StationAsked asked, string by, CancellationToken ct) => Do(
        """
        insert into station_requests (request_id, protocol, address, request, arguments, asked_by, asked_at, state, due_at, world, cap_status)
        values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9, $10)
        """, ct,
        asked.RequestId, asked.Protocol, asked.Address, asked.Request, new NpgsqlParameter { Value = JsonSerializer.Serialize(asked.Arguments), NpgsqlDbType = NpgsqlDbType.Jsonb }, by,
        clock.GetUtcNow().ToUniversalTime(), (clock.GetUtcNow() + LineWithin).ToUniversalTime(), stamp.World.ToString(), stamp.CapStatus.ToString());

    /// <summary>Puts the request to the station if its line is here and nobody else has done so.</summary>
    public async Task Put(StationAsked asked, CancellationToken ct)
    {
        if (lines.Find(asked.Protocol, asked.Address) is not { } line)
            return;
        if (await Do("update station_requests set state = 'sent', due_at = null where request_id = $1 and state = 'asked'", ct, asked.RequestId) == 0)
            return;

        RequestOutcome outcome;
        try
        {
            outcome = await line.Put(new StationRequest(asked.RequestId, asked.Protocol, asked.Address, asked.Request, asked.Arguments), ct);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            outcome = new RequestOutcome("no-line", e.Message); // it ended under our hands
        }

        log.LogInformation("{Protocol} {Address}: {Request} is {State}", asked.Protocol, asked.Address, asked.Request, outcome.State);
        if (asked.Request == DutyCheck && outcome.State is "confirmed")
            await Do("update station_requests set state = 'waiting', content = $2, due_at = $3 where request_id = $1 and state = 'sent'", ct,
                asked.RequestId, (object?)outcome.Content ?? DBNull.Value, (clock.GetUtcNow() + DutyWindow).ToUniversalTime());
        else
            await Do("update station_requests set state = $2, content = $3, done_at = $4, due_at = null where request_id = $1 and state = 'sent'", ct,
                asked.RequestId, outcome.State, (object?)outcome.Content ?? DBNull.Value, clock.GetUtcNow().ToUniversalTime());
    }

    /// <summary>A station told something that nobody on its line waits for: the one who is on duty has pressed the button.</summary>
    public async Task Unasked(string protocol, string address, RequestAnswer answer, CancellationToken ct)
    {
        if (answer.Key == DutyAnswer)
            await Do("update station_requests set state = 'answered', content = $3, done_at = $4, due_at = null where protocol = $1 and address = $2 and state in ('sent', 'waiting') and request = 'duty-check'", ct,
                protocol, address, (object?)answer.Content ?? DBNull.Value, clock.GetUtcNow().ToUniversalTime());
    }

    private async Task<int> Do(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = store.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
