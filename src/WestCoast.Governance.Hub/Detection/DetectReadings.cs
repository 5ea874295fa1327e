using System.Diagnostics;
using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>
/// Evaluates and stores readings in the order of their arrival at the edge. Signals go out, confirmed, before the new
/// state is committed: a crash in between evaluates the same readings again and finds the same signals, which the inbox knows.
/// </summary>
internal sealed class DetectReadings(
    NpgsqlDataSource store, SensorRegistry sensors, ConfirmedPublisher bus, EdgeStamp stamp, TimeProvider clock)
{
    private sealed record Finding(SignalReceived Signal, string? TraceParent);

    public async Task Handle(IReadOnlyList<ReadingsReceived> batches, CancellationToken ct)
    {
        var readings = batches.SelectMany(batch => batch.Readings).OrderBy(reading => reading.ReceivedAt).ToList();
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);

        var (states, news) = await ReadingTable.LockAndInsert(connection, readings, stamp.World, stamp.CapStatus, ct);
        if (news.Count < readings.Count)
            HubMetrics.Duplicate("reading");
        var before = states.ToDictionary();
        var found = readings.Where(reading => news.Remove(ReadingTable.Key(reading))).SelectMany(reading => Evaluate(reading, states)).ToList();

        // in order for each sensor; sensors do not wait for each other
        await Task.WhenAll(found.GroupBy(finding => finding.Signal.Source).Select(sensor => Tell(sensor, ct)));
        CrashPoint.Reached(CrashPoint.DetectedNotStored);
        await SensorStates.Save(connection, Changed(before, states), ct);
        await transaction.CommitAsync(ct);
        foreach (var batch in batches)
            HubMetrics.Detected(clock.GetUtcNow() - batch.ReceivedAt);
    }

    private Dictionary<string, SensorState> Changed(Dictionary<string, SensorState> before, Dictionary<string, SensorState> after) => after
        .Where(state => sensors.Find(state.Key) is { } sensor && SensorStates.IsWorthWriting(sensor.Rules, before.GetValueOrDefault(state.Key) ?? SensorState.Fresh, state.Value))
        .ToDictionary();

    private IEnumerable<Finding> Evaluate(Reading reading, Dictionary<string, SensorState> states)
    {
        if (sensors.Find(reading.DeviceId) is not { } sensor)
        {
            if (!reading.DeviceId.Contains('/', StringComparison.Ordinal)) // a channel of a station is nobody's sensor unless the registry says so
                EdgeMetrics.Refused("detection", "device.unknown"); // it was accepted, so it is stored; but nobody says any more what is abnormal for it
            yield break;
        }

        var before = states.GetValueOrDefault(sensor.Id) ?? SensorState.Fresh;
        var (after, found) = Threshold.Evaluate(sensor.Rules, before, reading.Value, reading.At, reading.ReceivedAt);
        states[sensor.Id] = after;

        if (before.SilentSince is { } since)
            yield return new(stamp.Silence(sensor, since, SignalCondition.Cleared, reading.ReceivedAt), reading.TraceParent);
        if (stamp.From(sensor, reading, found) is { } signal)
            yield return new(signal, reading.TraceParent);
    }

    private async Task Tell(IEnumerable<Finding> findings, CancellationToken ct)
    {
        foreach (var (signal, trace) in findings)
        {
            using var span = EdgeMetrics.Spans.StartActivity("detect", ActivityKind.Internal, trace);
            span?.SetTag("sensor", signal.Source).SetTag("rule", signal.Finding?.Rule);
            await bus.Tell(signal, ct);
        }
    }
}
