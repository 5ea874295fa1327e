using System.Buffers.Binary;

namespace WestCoast.Governance.Hub.Files;

/// <summary>Takes Exif and XMP out of a WebP, and whatever lies behind its end; its header says then that it has none.</summary>
internal static class WebpFile
{
    private const int ChunkHeader = 8, FileHeader = 12;
    private const byte HasExif = 0x08, HasXmp = 0x04;

    public static byte[]? Cleaned(ReadOnlySpan<byte> webp)
    {
        var told = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) + (long)ChunkHeader;
        if (told > webp.Length || told < FileHeader + ChunkHeader)
            return null;

        webp = webp[..(int)told];
        using var kept = new MemoryStream(webp.Length);
        kept.Write(webp[..FileHeader]);
        for (var at = FileHeader; at < webp.Length;)
        {
            if (at + ChunkHeader > webp.Length || BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]) is var length && length > webp.Length - at - ChunkHeader)
                return null;

            var padded = Math.Min(ChunkHeader + (int)length + (int)(length & 1), webp.Length - at);
            var chunk = webp.Slice(at, padded).ToArray();
            if (chunk.AsSpan().StartsWith("VP8X"u8) && length > 0)
                chunk[ChunkHeader] &= unchecked((byte)~(HasExif | HasXmp));
            if (!chunk.AsSpan().StartsWith("EXIF"u8) && !chunk.AsSpan().StartsWith("XMP "u8))
                kept.Write(chunk);
            at += padded;
        }

        var cleaned = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(cleaned.AsSpan(4), (uint)(cleaned.Length - ChunkHeader));
        return cleaned;
    }
}
