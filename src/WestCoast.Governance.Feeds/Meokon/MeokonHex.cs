using System.Buffers;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>Hexadecimal text as MQTT carries it, in either case; a line's end behind it is let pass.</summary>
public static class MeokonHex
{
    /// <summary>Twice the longest frame, and some.</summary>
    public const int Longest = 80 * 1024;

    /// <summary>The bytes, or null and a stable word: payload.too-large, payload.empty, hex.malformed.</summary>
    public static (byte[]? Bytes, string? Refused) Read(ReadOnlySequence<byte> payload)
    {
        if (payload.Length > Longest)
            return (null, "payload.too-large");

        var text = payload.ToArray().AsSpan().TrimEnd(" \t\r\n\0"u8);
        if (text.IsEmpty)
            return (null, "payload.empty");

        var bytes = new byte[text.Length / 2];
        return text.Length % 2 == 0 && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done
            ? (bytes, null)
            : (null, "hex.malformed");
    }
}
