using System.Security.Cryptography;
using System.Text;

namespace WestCoast.Governance.Contracts.Signals;

/// <summary>One source event, one id, wherever and however often it is seen.</summary>
public static class SignalIds
{
    private static readonly byte[] Namespace = Guid.Parse("6f7b3c1e-2d0a-5b94-9d53-37021100c0de").ToByteArray(bigEndian: true);

    /// <summary>UUIDv5 (RFC 9562, section 5.5) of feed, source and the source's own event id.</summary>
    public static Guid For(string feed, string source, string sourceEventId) => Of(Encoding.UTF8.GetBytes($"{feed}\n{source}\n{sourceEventId}"));

    /// <summary>UUIDv5 of the raw frame, for sources that have no event ids.</summary>
    public static Guid ForFrame(string feed, string source, ReadOnlySpan<byte> frame) =>
        Of([.. Encoding.UTF8.GetBytes($"{feed}\n{source}\n"), .. frame]);

    private static Guid Of(ReadOnlySpan<byte> name)
    {
#pragma warning disable CA5350 // UUIDv5 is defined over SHA-1; it names, it does not protect
        Span<byte> id = SHA1.HashData([.. Namespace, .. name]).AsSpan(0, 16);
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
