using System.Diagnostics;
using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>
/// Evaluates and stores a micro-batch. Signals go out, confirmed, before the new state is committed: a crash in
/// between evaluates the same readings again and finds the same signals, which the inbox knows.
/// </summary>
internal sealed class DetectReadings(
    NpgsqlDataSource store, SensorRegistry sensors, ConfirmedPublisher bus, EdgeStamp stamp, TimeProvider clock)
{
    public async Task Handle(ReadingsReceived batch, CancellationToken ct)
    {
        var known = batch.Readings.Where(reading => sensors.Find(reading.DeviceId) is not null).ToList();
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);

        var devices = known.Select(reading => reading.DeviceId).Distinct().Order(StringComparer.Ordinal).ToArray();
        var states = await ReadingTable.LockStates(connection, devices, ct);
        var news = await ReadingTable.InsertNew(connection, known, batch.World, batch.CapStatus, ct);
        if (news.Count < known.Count)
            HubMetrics.Duplicate("reading");

        foreach (var reading in known.Where(reading => news.Remove(ReadingTable.Key(reading))))
            await Evaluate(reading, states, ct);

        CrashPoint.Reached(CrashPoint.DetectedNotStored);
        await ReadingTable.SaveStates(connection, states, ct);
        await transaction.CommitAsync(ct);
        HubMetrics.Detected(clock.GetUtcNow() - batch.ReceivedAt);
    }

    private async Task Evaluate(Reading reading, Dictionary<string, SensorState> states, CancellationToken ct)
    {
        var sensor = sensors.Find(reading.DeviceId)!;
        var before = states[sensor.Id];
        var (after, found) = Threshold.Evaluate(sensor.Rules, before, reading.Value, reading.At, reading.ReceivedAt);
        states[sensor.Id] = after;

        if (before.SilentSince is { } since)
            await Tell(stamp.Silence(sensor, since, SignalCondition.Cleared, reading.ReceivedAt), reading, ct);
        if (stamp.From(sensor, reading, found) is { } signal)
            await Tell(signal, reading, ct);
    }

    private async Task Tell(SignalReceived signal, Reading reading, CancellationToken ct)
    {
        using var span = EdgeMetrics.Spans.StartActivity("detect", ActivityKind.Internal, reading.TraceParent);
        span?.SetTag("sensor", signal.Source).SetTag("rule", signal.Finding?.Rule);
        await bus.Publish(signal, ct);
    }
}
