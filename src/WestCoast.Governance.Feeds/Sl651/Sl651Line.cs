using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>One connection: what its stations said, what that means, and how each is answered (SL 651-2014, 6.5.2 and 6.6).</summary>
public sealed class Sl651Line(FindStation find, StationMemory memory, EdgeStamp stamp) : ILine<Sl651Frame>
{
    private readonly Sl651Collector _collector = new();
    private readonly Sl651Asking _asking = new();

    public async ValueTask<Heard> Hear(Sl651Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct)
    {
        if (frame.Down)
            return new() { Address = frame.Station, Refused = "frame.direction", Detail = "A station sent what only a centre sends." };
        var station = find(Sl651Protocol.Word, frame.Station);
        if (station?.Password is { Length: > 0 } password && !password.Equals($"{frame.Password:X4}", StringComparison.OrdinalIgnoreCase))
            return Refuse(frame, "password.wrong", "The password is not the registry's.", SerialOf(frame), now);

        _asking.Heard(frame);
        _collector.GiveUpAged(now);
        if (frame.Packet is null)
            return await Hear(frame, frame.Text, frame.End, station, null, now, ct);
        return _collector.Take(frame, raw, now) switch
        {
            Sl651Collected.Whole whole => await Hear(frame, whole.Text, Sl651Mark.Etx, station, whole.Forget, now, ct),
            Sl651Collected.Refused refused => Refuse(frame, refused.Reason, refused.Detail, refused.Serial, now, refused.Wanted),
            Sl651Collected.Again again => new() { Address = frame.Station, Confirm = Sl651Replies.Confirm(frame, again.Serial, Sl651Mark.Etx, now) },
            _ => new() { Address = frame.Station },
        };
    }

    public Asked Ask(StationRequest request, DateTimeOffset now) => _asking.Ask(request, now);

    private async ValueTask<Heard> Hear(Sl651Frame frame, ReadOnlyMemory<byte> bytes, byte end, Station? station, Action? forget, DateTimeOffset now, CancellationToken ct)
    {
        if (Sl651TextReader.Read(frame.Function, bytes, now) is not { } text)
            return Refuse(frame, "text.too-short", $"{bytes.Length} bytes hold no serial number and time.", SerialOf(frame), now);
        if (text.Station is { } named && named != frame.Station)
            return Refuse(frame, "station.mismatch", $"The header says {frame.Station}, the text {named}.", text.Serial, now);
        if (frame.Function == Sl651Function.KeepAlive)
            return new() { Address = frame.Station, Signals = Unregistered(frame, station, now) };

        var before = await memory.Load(Sl651Protocol.Word, frame.Station, ct);
        var edges = Sl651Edges.Of(Sl651Standing.Of(before), text, station ?? Nobody(frame), stamp, now);
        var key = _asking.AnsweredBy(frame, text.Serial);
        return new()
        {
            Address = frame.Station,
            Signals = [.. Unregistered(frame, station, now), .. station is null ? edges.Signals.Select(Unplaced) : edges.Signals],
            Readings = station is null ? [] : Sl651Readings.Of(station, text, now),
            Confirm = Sl651Function.IsAnswer(frame.Function) && frame.Packet is null ? default : Sl651Replies.Confirm(frame, text.Serial, end, now),
            Deny = Sl651Replies.Deny(frame, text.Serial, now),
            Detail = text.Flaw,
            Answer = key is null ? null : new(key, frame.Function == Sl651Function.SetClock ? "confirmed" : "answered", Sl651Answers.Content(frame.Function, text)),
            Remember = async token =>
            {
                var after = edges.After.ToArray();
                if (before is null ? edges.After != default : !after.AsSpan().SequenceEqual(before))
                    await memory.Save(Sl651Protocol.Word, frame.Station, after, token);
                forget?.Invoke();
                if (key is not null)
                    _asking.Forget(key);
            },
        };
    }

    private IReadOnlyList<SignalReceived> Unregistered(Sl651Frame frame, Station? station, DateTimeOffset now) =>
        station is null ? [StationSignals.Unregistered(stamp, Sl651Protocol.Word, Sl651Protocol.Feed, frame.Station, now)] : [];

    /// <summary>Nobody knows where it stands, but what it warns of is not kept back for that.</summary>
    private static SignalReceived Unplaced(SignalReceived signal) => signal with { Position = null, DivisionCode = StationSignals.District };

    private static Station Nobody(Sl651Frame frame) => new()
    {
        Id = $"{Sl651Protocol.Word}:{frame.Station}", Protocol = Sl651Protocol.Word, Address = frame.Station, Feed = Sl651Protocol.Feed,
        Zh = $"未登记测站 {frame.Station}", En = $"Unregistered station {frame.Station}", Lon = 0, Lat = 0, Cell = "", ExpectedIntervalSeconds = 0,
    };

    private static Heard Refuse(Sl651Frame frame, string reason, string detail, ushort serial, DateTimeOffset now, int? wanted = null) =>
        new() { Address = frame.Station, Refused = reason, Detail = detail, Deny = Sl651Replies.Deny(frame, serial, now, wanted) };

    private static ushort SerialOf(Sl651Frame frame) =>
        frame.Packet is null && frame.Text.Length >= 2 ? (ushort)((frame.Text.Span[0] << 8) | frame.Text.Span[1]) : (ushort)0;
}
