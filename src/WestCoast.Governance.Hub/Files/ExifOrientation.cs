using System.Buffers.Binary;

namespace WestCoast.Governance.Hub.Files;

/// <summary>Which way is up (Exif tag 0112): the one thing of a photo's Exif that is needed to look at it.</summary>
internal static class ExifOrientation
{
    private const int Header = 6, EntrySize = 12, Tag = 0x0112;

    /// <summary>2 to 8; null when it is upright, or this is no Exif that can be read.</summary>
    public static ushort? Of(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith("Exif\0\0"u8) || data.Length < Header + 8)
            return null;

        var tiff = data[Header..];
        if (!tiff.StartsWith("II"u8) && !tiff.StartsWith("MM"u8))
            return null;

        var little = tiff[0] == 'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first + 2L > tiff.Length)
            return null;

        var entries = Word(tiff[(int)first..], little);
        for (var i = 0; i < entries; i++)
        {
            var at = (int)first + 2 + (i * EntrySize);
            if (at + EntrySize > tiff.Length)
                return null;
            if (Word(tiff[at..], little) == Tag)
                return Word(tiff[(at + 8)..], little) is >= 2 and <= 8 and var up ? up : null;
        }

        return null;
    }

    /// <summary>A segment of Exif that says this and nothing else, with its length.</summary>
    public static byte[] Segment(ushort up) =>
    [
        0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)up, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Word(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
