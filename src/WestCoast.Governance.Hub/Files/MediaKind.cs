using System.Text;

namespace WestCoast.Governance.Hub.Files;

/// <summary>
/// The kinds of files that are taken: those whose content can be told from their first bytes, and from which we can
/// take where they were made. That is why there is no video.
/// </summary>
internal sealed record MediaKind(string MediaType, string Extension)
{
    public static readonly MediaKind Jpeg = new("image/jpeg", ".jpg");
    public static readonly MediaKind Png = new("image/png", ".png");
    public static readonly MediaKind Webp = new("image/webp", ".webp");
    public static readonly MediaKind Pdf = new("application/pdf", ".pdf");

    /// <summary>What the bytes are, whatever the sender says; null when it is nothing that is taken.</summary>
    public static MediaKind? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.StartsWith(PngFile.Signature) ? Png
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? Webp
        : bytes.StartsWith("%PDF-"u8) ? Pdf
        : null;

    /// <summary>The file without what tells where and by which device it was made; null when it is broken.</summary>
    public byte[]? Cleaned(byte[] bytes) =>
        this == Jpeg ? JpegFile.Cleaned(bytes)
        : this == Png ? PngFile.Cleaned(bytes)
        : this == Webp ? WebpFile.Cleaned(bytes)
        : bytes;

    /// <summary>A name that is safe in every folder and header: no path, nothing invisible, the right extension, 100 characters.</summary>
    public string NameOf(string? told)
    {
        var name = (told ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        name = string.Concat(name.EnumerateRunes().Where(Shown).Select(rune => rune.ToString()));
        if (name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 6)
            name = name[..dot];
        name = string.Concat(name.EnumerateRunes().Take(LongestName).Select(rune => rune.ToString())).Trim(' ', '.');
        return (name.Length == 0 ? "附件" : name) + Extension;
    }

    private const int LongestName = 96;

    private static bool Shown(Rune rune) => rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*')
        && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar;
}
