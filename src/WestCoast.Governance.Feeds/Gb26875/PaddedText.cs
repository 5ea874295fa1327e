using System.Text;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>GB 18030 text in a field of fixed size, padded with zeros or spaces; anything decodes, and what is decoded can be stored.</summary>
internal static class PaddedText
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Up to the first zero, without the spaces around it and without a character that the field's end cut in half.</summary>
    public static string Read(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        var text = Gb18030.GetString(end < 0 ? field : field[..end]).TrimEnd('\uFFFD').Trim(' ', '\u3000');
        return StorableText.Of(text);
    }

    /// <summary>As many whole characters as fit; the rest is zeros.</summary>
    public static void Write(string text, Span<byte> field)
    {
        field.Clear();
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Gb18030.GetBytes(rune.ToString());
            if (letter.Length > field.Length)
                return;
            letter.CopyTo(field);
            field = field[letter.Length..];
        }
    }

    /// <summary>Bytes, at most as many as told: whole characters only.</summary>
    public static byte[] Bytes(string text, int most)
    {
        var field = new byte[Math.Min(most, Gb18030.GetMaxByteCount(text.Length))];
        Write(text, field);
        var end = Array.IndexOf(field, (byte)0);
        return end < 0 ? field : field[..end];
    }
}
