using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WestCoast.Governance.Feeds.Webhooks;

/// <summary>
/// Signatures by the Standard Webhooks specification 1.0: <c>v1,</c> + base64 of HMAC-SHA256 over
/// <c>id.timestamp.body</c>. Keys are written <c>whsec_</c> + base64.
/// </summary>
public static class StandardWebhooks
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far the sender's clock may be off, either way, before a replay is assumed.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";
    private const string KeyPrefix = "whsec_";

    /// <summary>The value for <see cref="SignatureHeader"/>.</summary>
    public static string Sign(ReadOnlySpan<byte> key, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body) =>
        Version + Convert.ToBase64String(Mac(key, id, timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body));

    /// <summary>Null when the signature holds, else a stable word: signature.missing, .clock or .wrong.</summary>
    public static string? Refuse(
        ReadOnlySpan<byte> key, string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signatures))
            return "signature.missing";
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Tolerance.TotalSeconds)
            return "signature.clock";

        var expected = Mac(key, id, timestamp, body);
        foreach (var candidate in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var given = new byte[expected.Length];
            if (candidate.StartsWith(Version, StringComparison.Ordinal)
                && Convert.TryFromBase64String(candidate[Version.Length..], given, out var length)
                && length == expected.Length
                && CryptographicOperations.FixedTimeEquals(given, expected))
                return null;
        }

        return "signature.wrong";
    }

    /// <summary>The key's bytes, or false when the text is not <c>whsec_</c> + base64 of 24 to 64 bytes.</summary>
    public static bool TryReadKey(string text, out byte[] key)
    {
        key = new byte[64];
        var encoded = text.StartsWith(KeyPrefix, StringComparison.Ordinal) ? text[KeyPrefix.Length..] : text;
        if (!Convert.TryFromBase64String(encoded, key, out var length) || length < 24)
            return false;

        key = key[..length];
        return true;
    }

    private static byte[] Mac(ReadOnlySpan<byte> key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        mac.AppendData(body);
        return mac.GetHashAndReset();
    }
}
