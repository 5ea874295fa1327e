using System.Xml;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>Text that XML can hold, with U+FFFD for what it cannot: control characters, halves of a surrogate pair.</summary>
public static class CapText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !(i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && i++ >= 0))
                return Mended(text);
        }

        return text;
    }

    private static string Mended(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
