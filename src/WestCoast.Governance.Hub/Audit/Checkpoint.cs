using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// Where the chain stood at a moment, signed. <see cref="Previous"/> is the SHA-256 of the line before in the file, so that none can
/// be taken out of the middle.
/// </summary>
internal sealed record Checkpoint(World World, long Sequence, string Hash, DateTimeOffset At, string? Previous, string Signature = "")
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Line() => JsonSerializer.Serialize(this, Json);

    private byte[] Words => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"west-coast audit checkpoint 1\n{World}\n{Sequence}\n{Hash}\n{At.UtcDateTime:O}\n{Previous}\n"));

    /// <summary>Null when the line is no checkpoint.</summary>
    public static Checkpoint? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(line, Json) is { Hash: not null, Signature: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string DigestOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>In the form that <c>openssl dgst -sha256 -verify</c> reads.</summary>
    public Checkpoint Sign(ECDsa key) =>
        this with { Signature = Convert.ToBase64String(key.SignData(Words, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) };

    public bool IsSignedBy(ECDsa key)
    {
        var signature = new byte[(Signature.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Words, signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
