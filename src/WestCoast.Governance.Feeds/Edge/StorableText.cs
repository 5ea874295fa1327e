namespace WestCoast.Governance.Feeds.Edge;

/// <summary>Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Anything else is stopped here, not in a queue.</summary>
public static class StorableText
{
    public const string Reason = "text.not-storable";

    public static bool Is(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            if (text![i] == '\0' || (char.IsSurrogate(text[i]) && !IsPair(text, i++)))
                return false;
        }

        return true;
    }

    /// <summary>The same text, with U+FFFD for what cannot be kept.</summary>
    public static string Of(string text) => Is(text)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString())); // runes of halves are U+FFFD already

    private static bool IsPair(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
}
