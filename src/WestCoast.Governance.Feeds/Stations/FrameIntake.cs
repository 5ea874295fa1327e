using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>Gathers the raw frames of all stations of this process.</summary>
public sealed class FrameBatcher(Func<IReadOnlyList<RawFrame>, CancellationToken, Task> publish) : MicroBatcher<RawFrame>(publish);

/// <summary>
/// Hands over what a frame meant: its signals, its readings and its bytes. Returns when the broker has confirmed all of
/// them; throws <see cref="NotAcceptedException"/> when it has not: then nothing was promised, and the station must send again.
/// </summary>
public sealed class FrameIntake(EdgeSinks sinks, ReadingBatcher readings, FrameBatcher frames)
{
    public async Task Take(Heard heard, RawFrame raw, CancellationToken ct)
    {
        await Task.WhenAll(
            Task.WhenAll(heard.Signals.Select(signal => sinks.Signal(signal, ct))),
            heard.Readings.Count > 0 ? readings.Accept(heard.Readings, ct) : Task.CompletedTask,
            frames.Accept([raw with { Address = heard.Address, Refused = heard.Refused }], ct));
        if (heard.Remember is { } remember)
            await remember(ct);
        if (heard.Refused is { } reason)
            EdgeMetrics.Refused(raw.Protocol, reason);
        else
            EdgeMetrics.Accepted(raw.Protocol);
    }

    /// <summary>Bytes that are no frame; kept as far as they go.</summary>
    public Task TakeMalformed(RawFrame raw, CancellationToken ct)
    {
        EdgeMetrics.Refused(raw.Protocol, raw.Refused ?? "frame.malformed");
        return frames.Accept([raw], ct);
    }
}
