using System.Text;
using System.Text.Json;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Live;

/// <summary>
/// One server-sent event, encoded once for all screens (HTML standard, section 9.2). <see cref="Sequence"/> is 0 for
/// what has no place in the store's order.
/// </summary>
internal sealed record LiveFrame(long Sequence, string? Place, ReadOnlyMemory<byte> Bytes, string? TraceParent = null)
{
    public static LiveFrame Of(IncidentChanged change)
    {
        var at = JsonSerializer.Serialize(change.At.ToUniversalTime(), StoredChanges.Json);
        var data = $$"""{"sequence":{{change.Sequence}},"change":"{{change.Change}}","at":{{at}},"row":{{change.Row}}}""";
        return new LiveFrame(change.Sequence, change.Place, Encode("change", change.Sequence, data), change.TraceParent);
    }

    /// <summary>The incident is not of this screen's ground any more: since when and why, but not where it is now.</summary>
    public static LiveFrame Gone(IncidentChanged change) =>
        Of("gone", change.Sequence, new { change.Sequence, change.IncidentId, At = change.At.ToUniversalTime(), Cause = change.LeftBecause });

    public static LiveFrame Of<T>(string type, long? id, T data) =>
        new(id ?? 0, null, Encode(type, id, JsonSerializer.Serialize(data, StoredChanges.Json)));

    private static byte[] Encode(string type, long? id, string data) =>
        Encoding.UTF8.GetBytes(id is null ? $"event: {type}\ndata: {data}\n\n" : $"id: {id}\nevent: {type}\ndata: {data}\n\n");
}
