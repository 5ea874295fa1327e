using System.Buffers.Binary;
using System.Text;

namespace WestCoast.Governance.Hub.Files;

/// <summary>Takes out of a PNG its texts, times and Exif, and whatever lies behind its end.</summary>
internal static class PngFile
{
    private const int Overhead = 12;
    private static readonly string[] Dropped = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"];

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[]? Cleaned(ReadOnlySpan<byte> png)
    {
        using var kept = new MemoryStream(png.Length);
        kept.Write(Signature);
        for (var at = Signature.Length; at + Overhead <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - Overhead)
                return null;

            var chunk = png.Slice(at, (int)length + Overhead);
            var name = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (!Dropped.Contains(name))
                kept.Write(chunk);
            if (name == "IEND")
                return kept.ToArray();
            at += chunk.Length;
        }

        return null;
    }
}
