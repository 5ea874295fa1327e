using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Marten;
using Npgsql;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>
/// Tells this process's open phones and desks what changed about their assignments. It follows the live feed, which has
/// no gaps; who is too slow, or whoever was there when this was, is cut off and begins again with a snapshot.
/// </summary>
internal sealed class AssignmentFeed(LiveFeed live, IDocumentStore store, NpgsqlDataSource source, Outages outages, TimeProvider clock) : BackgroundService
{
    private const int LongestBacklog = 5000;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Phone, byte>> _phones = new();
    private readonly Channel<Guid> _changed = Channel.CreateBounded<Guid>(new BoundedChannelOptions(LongestBacklog) { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The part of a board row that says whose incident it ever was.</summary>
    private sealed record Told(EquatableList<string>? Recipients);

    /// <summary>Phones end at once when the process stops, and find another.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public Phone Open(string recipient)
    {
        var phone = new Phone(recipient);
        _phones.GetOrAdd(recipient, _ => new()).TryAdd(phone, 0);
        return phone;
    }

    /// <summary>The recipient's own line stays: they come back, and there are only as many as people.</summary>
    public void Close(Phone phone)
    {
        if (_phones.TryGetValue(phone.Recipient, out var own))
            own.TryRemove(phone, out _);
    }

    public Shown Ping() => new(LiveFrame.Of("ping", null, new { now = clock.GetUtcNow() }));

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        live.Changed = Hear;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        live.Changed = null;
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Tell(stoppingToken), PingAll(stoppingToken));

    private void Hear(IncidentChanged change)
    {
        if (_phones.IsEmpty || JsonSerializer.Deserialize<Told>(change.Row, StoredChanges.Json)?.Recipients is not { Count: > 0 } recipients)
            return;
        if (recipients.Any(IsWatched) && !_changed.Writer.TryWrite(change.IncidentId))
            ToAll(phone => phone.HangUp());
    }

    private bool IsWatched(string recipient) => _phones.TryGetValue(recipient, out var own) && !own.IsEmpty;

    private async Task Tell(CancellationToken ct)
    {
        var incidents = new HashSet<Guid>();
        while (await _changed.Reader.WaitToReadAsync(ct))
        {
            incidents.Clear();
            while (incidents.Count < 200 && _changed.Reader.TryRead(out var id))
                incidents.Add(id);
            await outages.WaitOut(() => Tell([.. incidents], ct), ct);
        }
    }

    private async Task Tell(Guid[] incidents, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var rows = (await session.Query<AssignmentRow>().Where(row => row.IncidentId.IsOneOf(incidents)).ToListAsync(ct))
            .Where(row => IsWatched(row.Recipient)).GroupBy(row => (row.IncidentId, row.Recipient)).Select(own => own.MaxBy(row => row.Id)!).ToList();
        var tasks = (await TaskRow.Of(session, source, rows, ct)).ToDictionary(task => task.Id);
        foreach (var row in rows)
        {
            var line = new Shown(LiveFrame.Of("assignment", null, new { row = tasks[row.Id] }), tasks[row.Id]);
            foreach (var phone in _phones[row.Recipient].Keys)
                phone.Offer(line);
        }
    }

    private async Task PingAll(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(PingEvery);
        while (await timer.WaitForNextTickAsync(ct))
        {
            var ping = Ping();
            ToAll(phone => phone.Offer(ping));
        }
    }

    private void ToAll(Action<Phone> tell)
    {
        foreach (var phone in _phones.Values.SelectMany(own => own.Keys))
            tell(phone);
    }
}
