using System.Buffers.Binary;

namespace WestCoast.Governance.Hub.Files;

/// <summary>
/// Takes out of a JPEG (ITU-T T.81 annex B) every segment that may tell where, when and with what it was taken: Exif, XMP,
/// IPTC, comments, previews, and whatever phones put behind its end. Which way is up is kept, and the colours.
/// </summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    public static byte[]? Cleaned(ReadOnlySpan<byte> jpeg)
    {
        using var kept = new MemoryStream(jpeg.Length);
        Write(kept, StartOfImage, []);
        for (var at = 2; ;)
        {
            if (Marker(jpeg, ref at) is not { } marker)
                return null;
            if (marker == EndOfImage)
                return Ended(kept);
            if (IsAlone(marker))
            {
                Write(kept, marker, []);
                continue;
            }

            if (at + 2 > jpeg.Length || BinaryPrimitives.ReadUInt16BigEndian(jpeg[at..]) is var length && (length < 2 || at + length > jpeg.Length))
                return null;

            var segment = jpeg.Slice(at, length);
            if (marker == App1 && ExifOrientation.Of(segment[2..]) is { } up)
                Write(kept, App1, ExifOrientation.Segment(up));
            else if (IsKept(marker, segment[2..]))
                Write(kept, marker, segment);
            at += length;
            if (marker != StartOfScan)
                continue;

            var end = EndOfScan(jpeg, at);
            kept.Write(jpeg[at..end]);
            at = end;
            if (end == jpeg.Length)
                return Ended(kept); // some cameras leave the end out
        }
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App0 => data.StartsWith("JFIF\0"u8),
        App2 => data.StartsWith("ICC_PROFILE\0"u8),
        App14 => data.StartsWith("Adobe"u8),
        >= App1 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>Without a length: restarts, and the one for arithmetic coding.</summary>
    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD7);

    private static byte? Marker(ReadOnlySpan<byte> jpeg, ref int at)
    {
        if (at >= jpeg.Length || jpeg[at] != 0xFF)
            return null;
        while (at < jpeg.Length && jpeg[at] == 0xFF)
            at++;
        return at < jpeg.Length && jpeg[at] != 0 ? jpeg[at++] : null;
    }

    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        for (; at + 1 < jpeg.Length; at++)
        {
            if (jpeg[at] == 0xFF && jpeg[at + 1] is not (0 or 0xFF) && !IsAlone(jpeg[at + 1]))
                return at;
        }

        return jpeg.Length;
    }

    private static void Write(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        kept.WriteByte(0xFF);
        kept.WriteByte(marker);
        kept.Write(segment);
    }

    private static byte[] Ended(MemoryStream kept)
    {
        Write(kept, EndOfImage, []);
        return kept.ToArray();
    }
}
