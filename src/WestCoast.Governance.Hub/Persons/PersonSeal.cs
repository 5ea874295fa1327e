using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Persons;

/// <summary>
/// Seals who called before it leaves the edge: AES-256-GCM, bound to the signal, with a key that is in the secrets and not in the
/// database. The salt of the commitment is sealed with it, so that once erased nobody can try numbers against the hash.
/// </summary>
internal sealed class PersonSeal(HubOptions options)
{
    private const string KeyName = "person-key";
    private const byte Form = 1;
    private const int Head = 1 + sizeof(uint);
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int SaltBytes = 32;

    private readonly Lazy<byte[]?> _key = new(() => options.Secrets is { } secrets
        ? Convert.FromBase64String(SecretFile.Once(secrets, KeyName, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))).Trim())
        : null);

    public bool HasKey => _key.Value is not null;

    public SealedPerson Seal(Guid signal, JsonElement told)
    {
        var key = _key.Value ?? throw new Refusal("Hub:Secrets must name the folder with the key that seals personal data.");
        byte[] plain = [.. RandomNumberGenerator.GetBytes(SaltBytes), .. Encoding.UTF8.GetBytes(told.GetRawText())];
        var bytes = new byte[Head + NonceBytes + TagBytes + plain.Length];
        bytes[0] = Form;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), IdOf(key));
        RandomNumberGenerator.Fill(bytes.AsSpan(Head, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            bytes.AsSpan(Head, NonceBytes), plain, bytes.AsSpan(Head + NonceBytes + TagBytes), bytes.AsSpan(Head + NonceBytes, TagBytes), signal.ToByteArray());
        return new SealedPerson { Bytes = bytes, Commitment = Commit(plain) };
    }

    /// <summary>Null when this hub's key is not the one it was sealed with, or the bytes are not those that were sealed for this signal.</summary>
    public Caller? Open(Guid signal, ReadOnlySpan<byte> bytes, string? commitment)
    {
        if (_key.Value is not { } key || bytes.Length < Head + NonceBytes + TagBytes + SaltBytes || bytes[0] != Form
            || BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) != IdOf(key))
            return null;

        var plain = new byte[bytes.Length - Head - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(bytes.Slice(Head, NonceBytes), bytes[(Head + NonceBytes + TagBytes)..], bytes.Slice(Head + NonceBytes, TagBytes), plain, signal.ToByteArray());
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return JsonNode.Parse(plain.AsSpan(SaltBytes)) is JsonObject told ? new Caller(signal, told, Commit(plain) == commitment) : null;
    }

    private static string Commit(byte[] saltAndTold) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(saltAndTold));

    private static uint IdOf(byte[] key) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key));
}
