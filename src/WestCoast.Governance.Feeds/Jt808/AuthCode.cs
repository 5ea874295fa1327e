using System.Security.Cryptography;
using System.Text;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>
/// 鉴权码: an HMAC of the terminal's phone, so that any process of the hub can verify what another gave out, and nobody
/// without the key can make one up. It holds until the key is changed.
/// </summary>
public sealed class AuthCode
{
    public const int ShortestKey = 16;

    /// <summary>Bytes of the HMAC-SHA-256 that the code carries; written as twice as many hexadecimal digits.</summary>
    private const int Kept = 16;

    private readonly byte[] _key;

    public AuthCode(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, ShortestKey);
        _key = key;
    }

    public string For(string address) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"jt808:{address}")).AsSpan(0, Kept));

    public bool Verify(string address, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(For(address)), Encoding.UTF8.GetBytes(code));
}
