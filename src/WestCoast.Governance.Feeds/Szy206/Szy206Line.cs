using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>
/// One connection: who spoke, and no more. Nothing is confirmed, since a confirmation says "taken", and what a frame says is
/// not read yet; its bytes are kept, so that a decoder that can read them may do so.
/// </summary>
public sealed class Szy206Line(FindStation find, EdgeStamp stamp) : ILine<Szy206Frame>
{
    public ValueTask<Heard> Hear(Szy206Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct) => ValueTask.FromResult(
        !frame.Up
            ? new Heard { Address = frame.Address, Refused = "frame.direction", Detail = "A station sent what only a centre sends." }
            : new Heard
            {
                Address = frame.Address,
                Signals = find(Szy206Protocol.Word, frame.Address) is null ? [StationSignals.Unregistered(stamp, Szy206Protocol.Word, Szy206Protocol.Feed, frame.Address, now)] : [],
            });

    public Asked Ask(StationRequest request, DateTimeOffset now) => new Asked.Refused("request.unknown", "Nothing is asked of stations of this protocol yet.");
}
