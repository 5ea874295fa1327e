using System.Buffers.Binary;
using System.Text;

namespace WestCoast.Governance.Tests.Files;

/// <summary>Pictures as phones make them: eight grey pixels, with all that a phone tells beside.</summary>
internal static class Photo
{
    /// <summary>Degrees, minutes and seconds of where it was taken, as Exif writes them.</summary>
    public static readonly byte[] Latitude = [.. Rational(36), .. Rational(3), .. Rational(2016)];

    public const string Xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude=\"36,3.36N\"/>";
    public const string Trailer = "ftypmp42 a film of the same moment, with its place";

    /// <summary>Baseline grey JPEG: tables, one block, restart-free.</summary>
    public static readonly byte[] PlainJpeg =
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Picture, 0xFF, 0xD9,
    ];

    public static byte[] Jpeg(ushort orientation) =>
    [
        0xFF, 0xD8, .. Segment(0xE1, Exif(orientation)), .. Segment(0xE1, Encoding.UTF8.GetBytes(Xmp)), .. Segment(0xED, "Photoshop 3.0\0 IPTC place"u8.ToArray()),
        .. Segment(0xFE, "a comment"u8.ToArray()), .. Segment(0xE2, "MPF\0 previews"u8.ToArray()), .. Segment(0xE2, "ICC_PROFILE\0\u0001\u0001"u8.ToArray()), .. Picture, 0xFF, 0xD9,
        .. Encoding.UTF8.GetBytes(Trailer),
    ];

    public static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", Exif(1)), .. Chunk("tEXt", "place"u8.ToArray()), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []), 9, 9];

    public static byte[] Webp
    {
        get
        {
            byte[] chunks = [.. Riff("VP8X", [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. Riff("EXIF", Exif(1)), .. Riff("XMP ", Encoding.UTF8.GetBytes(Xmp))];
            var size = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)chunks.Length + 4);
            return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];
        }
    }

    public static bool Holds(byte[] file, ReadOnlySpan<byte> part) => file.AsSpan().IndexOf(part) >= 0;

    private static byte[] Picture =>
    [
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]), .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F, 0xFF, 0x00,
    ];

    /// <summary>Big-endian TIFF: orientation and a pointer to the position, then the position.</summary>
    private static byte[] Exif(ushort orientation) =>
    [
        .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 2, .. Entry(0x0112, 3, 1, [0, (byte)orientation, 0, 0]), .. Entry(0x8825, 4, 1, [0, 0, 0, 38]), 0, 0, 0, 0,
        0, 1, .. Entry(0x0002, 5, 3, [0, 0, 0, 56]), 0, 0, 0, 0, .. Latitude,
    ];

    private static byte[] Entry(ushort tag, ushort type, byte count, byte[] value) => [(byte)(tag >> 8), (byte)tag, 0, (byte)type, 0, 0, 0, count, .. value];

    private static byte[] Rational(uint value) => [0, 0, (byte)(value >> 8), (byte)value, 0, 0, 0, 1];

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string name, byte[] data) => [0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    private static byte[] Riff(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), (byte)data.Length, (byte)(data.Length >> 8), 0, 0, .. data, .. new byte[data.Length & 1]];
}
