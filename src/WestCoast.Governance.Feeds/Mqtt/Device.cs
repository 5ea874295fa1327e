using System.Security.Cryptography;
using System.Text;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// A device of the registry as the edge needs it. Secrets are random 128-bit values, so one SHA-256 keeps
/// them safe, and ten thousand panels that come back together can still sign in.
/// </summary>
public sealed record Device(string Id, string Kind, string Unit, byte[] SecretHash)
{
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public bool Knows(ReadOnlySpan<byte> secret) => Knows(secret, SecretHash);

    public static bool Knows(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> hash) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), hash);
}

/// <summary>The registered device of that id, or null.</summary>
public delegate Device? FindDevice(string id);

/// <summary>Null when the position may be believed, else a stable word such as position.outside-district.</summary>
public delegate string? CheckPosition(double longitude, double latitude, string crs, out Contracts.Signals.Position? position);
