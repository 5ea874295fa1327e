using System.Buffers;
using Marten;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>
/// A CAP document, posted or fetched, becomes a signal, is recorded or is refused. Returns when the broker has confirmed;
/// throws <see cref="NotAcceptedException"/> when it has not: then it must come again.
/// </summary>
internal sealed class TakeWarning(
    CityModel city, Catalogue catalogue, EdgeSinks sinks, EdgeStamp stamp, IDocumentStore store, CapAnswers answers, TimeProvider clock)
{
    /// <summary>How long a warning that names no end is taken to hold.</summary>
    private static readonly TimeSpan UsualLife = TimeSpan.FromHours(24);

    /// <param name="source">Whose key it was signed with, or which address it was fetched from.</param>
    /// <param name="skipEnded">Alerts and updates that have run out are passed over: a feed lists what was, too.</param>
    public async Task<Taken> Take(ReadOnlyMemory<byte> document, string source, bool skipEnded, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (signal, refused) = CapReader.Read(document) switch
        {
            CapRead.Malformed m => (null, new Taken.Refused(m.Reason, m.Detail)),
            CapRead.Alert { Value: var alert } when stamp.Refuse($"{alert.Status}") is { } mismatch =>
                (null, new Taken.Refused(mismatch, $"status: '{alert.Status}'; here everything is {stamp.CapStatus}")),
            CapRead.Alert { Value: { MsgType: CapMessageType.Ack or CapMessageType.Error } answer } => await Keep(answer, document, now, ct),
            CapRead.Alert { Value: var alert } when skipEnded && HasEnded(alert, now) => (null, null),
            CapRead.Alert { Value: var alert } => await Translate(alert, document, now, ct),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        if (refused is not null)
        {
            await sinks.Refused(stamp.Refuse(WarningSignal.Feed, source, refused.Reason, refused.Detail, new ReadOnlySequence<byte>(document), now), ct);
            return refused;
        }

        if (signal is not null)
        {
            await sinks.Signal(signal, ct);
            EdgeMetrics.Accepted(WarningSignal.Feed);
        }

        return new Taken.Accepted(signal?.SignalId);
    }

    private static bool HasEnded(CapAlert alert, DateTimeOffset now) =>
        alert.MsgType != CapMessageType.Cancel && (WarningSignal.End(alert) ?? alert.Sent + UsualLife) <= now;

    private async Task<(SignalReceived?, Taken.Refused?)> Keep(CapAlert answer, ReadOnlyMemory<byte> document, DateTimeOffset now, CancellationToken ct)
    {
        await answers.Keep(answer, document, now, ct);
        return (null, null);
    }

    private async Task<(SignalReceived?, Taken.Refused?)> Translate(CapAlert alert, ReadOnlyMemory<byte> document, DateTimeOffset now, CancellationToken ct)
    {
        if (EventTime.IsImpossible(alert.Sent, now))
            return (null, new("time.in-future", $"sent: {CapTime.Write(alert.Sent)}, the hub's clock says {now:O}"));

        var earlier = await Earlier(alert, ct);
        if (WarningText.Main(alert) is not { } main)
            return earlier is not null && alert.MsgType == CapMessageType.Cancel
                ? (Like(earlier, alert, document, now), null)
                : (null, alert.MsgType == CapMessageType.Cancel
                    ? new("cap.reference-unknown", "references: none of them was heard here, and there is no info that says what and where")
                    : new("cap.info-missing", $"info: an {alert.MsgType} must say what and where"));
        if (earlier is not null && alert.MsgType == CapMessageType.Cancel)
            return (Like(earlier, alert, document, now), null);

        var (ground, reason, detail) = WarningPlace.Of(alert, city, now);
        if (ground is not null)
            return (WarningSignal.Of(alert, KindOf(main), ground, stamp, document, now), null);

        return earlier is not null && reason == "area.outside-district"
            ? (Like(earlier, alert, document, now) with { Condition = SignalCondition.Cleared }, null) // it has moved away: here it is over
            : (null, new(reason!, detail));
    }

    /// <summary>The newest signal that was made of a message it names.</summary>
    private async Task<SignalReceived?> Earlier(CapAlert alert, CancellationToken ct)
    {
        if (alert.References.Count == 0)
            return null;

        await using var session = store.QuerySession();
        var told = await session.LoadManyAsync<ReceivedSignal>(ct, [.. alert.References.Select(WarningSignal.IdOf).Distinct()]);
        return told.MaxBy(signal => signal.Signal.OccurredAt)?.Signal;
    }

    /// <summary>Of the same kind, at the same place.</summary>
    private SignalReceived Like(SignalReceived earlier, CapAlert alert, ReadOnlyMemory<byte> document, DateTimeOffset now) =>
        WarningSignal.Of(alert, earlier.Kind, new(earlier.DivisionCode, earlier.Position), stamp, document, now);

    private string KindOf(CapInfo info) => WarningKinds.Of(info) is var kind && catalogue.Knows(kind) ? kind : WarningKinds.Any;
}
