using System.Text;

namespace WestCoast.Governance.Hub.Board;

/// <summary>How a word that is searched for is looked up in <see cref="BoardWords"/>.</summary>
internal static class SearchWord
{
    /// <summary>Further words of a search are not looked at.</summary>
    public const int Most = 6;

    private const int Trigram = 3;

    /// <summary>
    /// A pattern that its index can use: three characters and more are found anywhere; one or two Chinese ones as the
    /// pairs that are stored of them; one or two letters or digits where a word begins with them.
    /// </summary>
    public static string Pattern(string word) =>
        word.EnumerateRunes().Count() < Trigram ? $"% {Escaped(word)}%" : $"%{Escaped(word)}%";

    private static string Escaped(string word)
    {
        var escaped = new StringBuilder(word.Length);
        foreach (var c in word)
            escaped.Append(c is '%' or '_' or '\\' ? $"\\{c}" : $"{c}");
        return escaped.ToString();
    }
}
