using Npgsql;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Live;

/// <summary>
/// Checks every few seconds, without asking the parts that do it, that each stored change was published and shown here;
/// shows what the bus did not bring, and alarms when the outbox does not move.
/// </summary>
internal sealed class Reconciler(NpgsqlDataSource store, LiveFeed live, Outages outages, ILogger<Reconciler> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private (long Stored, long Published) _before;
    private long _behindSince;

    /// <summary>Null when all is well; else what is wrong, in words.</summary>
    public string? Alarm { get; private set; }

    public (long Stored, long Published) Positions => _before;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HubMetrics.Observe("stored_not_published", "Stored events that the outbox has not published.", () => [new(_before.Stored - _before.Published)]);
        HubMetrics.Observe("published_not_shown", "Published events that this process has not shown.", () => [new(Math.Max(0, _before.Published - live.Shown))]);
        using var timer = new PeriodicTimer(Interval);
        do
            await outages.WaitOut(() => Check(stoppingToken), stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Where the outbox stood when this process began to listen; shows start there.</summary>
    public async Task Begin(CancellationToken ct) => live.Begin((await Read(ct)).Published);

    private async Task Check(CancellationToken ct)
    {
        var now = await Read(ct);
        if (_before.Published > live.Shown)
        {
            log.LogWarning("The bus did not bring what the outbox published up to {Published}; shown up to {Shown}. Filling from the store", _before.Published, live.Shown);
            await live.CatchUp(_before.Published, ct);
        }

        Judge(now);
        _before = now;
    }

    /// <summary>Behind means: what was stored at the last check is still not published, and nothing has moved since.</summary>
    private void Judge((long Stored, long Published) now)
    {
        var stuck = now.Published < _before.Stored && now.Published <= _before.Published;
        if (!stuck)
            _behindSince = TimeProvider.System.GetTimestamp();

        var alarm = stuck && TimeProvider.System.GetElapsedTime(_behindSince) > Patience
            ? $"The outbox stands at {now.Published}, the store at {now.Stored}."
            : null;
        if (alarm is not null && Alarm is null)
            log.LogError("{Alarm} Screens do not move", alarm);
        if (alarm is null && Alarm is not null)
            log.LogInformation("The outbox moves again, at {Published}", now.Published);
        Alarm = alarm;
    }

    private async Task<(long Stored, long Published)> Read(CancellationToken ct)
    {
        await using var read = store.CreateCommand(
            """
            select coalesce((select max(seq_id) from mt_events), 0),
                   coalesce((select last_seq_id from mt_event_progression where name = $1), 0)
            """);
        read.Parameters.Add(new() { Value = IncidentChangedPublisher.ProgressName });
        await using var reader = await read.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
