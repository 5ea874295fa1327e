using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>An event exactly as its row holds it, whether or not this program could make sense of it.</summary>
internal sealed record StoredEvent(
    long Sequence, Guid Id, Guid Stream, long Version, string Type, DateTimeOffset Timestamp, string Data, string? Headers)
{
    /// <summary>What <see cref="Read"/> wants, from <c>mt_events e</c>.</summary>
    public const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.data::text, e.headers::text";

    public static StoredEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5),
        row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));

    /// <summary>[sequence, id, stream, version, type, timestamp, data, headers], spelled in the one canonical way.</summary>
    public string Canonical()
    {
        var text = new StringBuilder(1024);
        text.Append(CultureInfo.InvariantCulture, $"[{Sequence},\"{Id}\",\"{Stream}\",{Version},");
        CanonicalJson.WriteText(text, Type);
        text.Append(CultureInfo.InvariantCulture, $",\"{Timestamp.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff}Z\",");
        CanonicalJson.Write(text, Data);
        text.Append(',');
        CanonicalJson.Write(text, Headers ?? "null");
        return text.Append(']').ToString();
    }
}

/// <summary>Each link holds all that came before it: SHA-256 of the link before and the event. Pure.</summary>
internal static class Chain
{
    /// <summary>What the first link follows.</summary>
    public static readonly byte[] Beginning = SHA256.HashData("west-coast audit chain 1"u8);

    public static byte[] Next(byte[] before, StoredEvent happened) => SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(happened.Canonical())]);
}
