using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>Where a warning holds, as far as the district is concerned: a division, or a point in it.</summary>
public sealed record WarningGround(string? Division, Position? Position = null);

/// <summary>A warning as a signal.</summary>
public static class WarningSignal
{
    public const string Feed = "emergency";

    /// <summary>The same message is the same signal, however often and by whichever way it comes.</summary>
    public static Guid IdOf(CapReference message) => SignalIds.For(
        Feed, message.Sender, $"{message.Identifier},{message.Sent.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}");

    /// <summary>
    /// Alert and Update raise, Cancel clears. What follows up earlier messages names their signals: it belongs where they
    /// went. It is late when it has run out, or, if it names no end, when it was sent long ago.
    /// </summary>
    /// <param name="now">The world's clock.</param>
    public static SignalReceived Of(CapAlert alert, string kind, WarningGround ground, EdgeStamp stamp, ReadOnlyMemory<byte> document, DateTimeOffset now)
    {
        var (main, mains) = (WarningText.Main(alert), WarningText.Mains(alert));
        return new()
        {
            World = stamp.World, CapStatus = stamp.CapStatus, SignalId = IdOf(alert.Reference),
            Feed = Feed, Source = alert.Sender, SourceEventId = alert.Identifier, Kind = kind,
            Severity = mains.Select(WarningLevel.Of).Min(),
            Condition = alert.MsgType == CapMessageType.Cancel ? SignalCondition.Cleared : SignalCondition.Raised,
            Title = WarningText.Title(alert, main), Description = WarningText.Description(main), Address = WarningText.Address(mains),
            DivisionCode = ground.Division, Position = ground.Position,
            OccurredAt = alert.Sent.ToUniversalTime(), ReceivedAt = now,
            Late = End(alert) is { } end ? end <= now : EventTime.IsLate(alert.Sent, now),
            Follows = alert.References.Count == 0 ? null : [.. alert.References.Select(IdOf).Distinct()],
            Raw = new RawMessage { MediaType = CapAlert.MediaType, Bytes = document.ToArray() },
        };
    }

    /// <summary>When the last of it has run out; null when a part names no end.</summary>
    public static DateTimeOffset? End(CapAlert alert) =>
        alert.Infos.Count > 0 && alert.Infos.All(info => info.Expires is not null) ? alert.Infos.Max(info => info.Expires) : null;
}
