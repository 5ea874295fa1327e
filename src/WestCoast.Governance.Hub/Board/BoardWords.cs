using System.Text;
using System.Text.Json.Serialization;

namespace WestCoast.Governance.Hub.Board;

/// <summary>
/// What of a line can be searched: number, title, place, address; the kind's names are looked up when searching. Behind
/// the text stands every pair of neighbouring characters of its Chinese parts as a word of its own: three characters are
/// the least that a trigram finds, and Chinese words have two.
/// </summary>
internal sealed record BoardWords(
    [property: JsonPropertyName("number")] long Number,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("words")] string Words)
{
    public const string Upsert =
        """
        insert into board_words as w select * from jsonb_populate_recordset(null::board_words, ?::jsonb)
        on conflict (number) do update set kind = excluded.kind, words = excluded.words where w.* is distinct from excluded.*
        """;

    public static BoardWords Of(IncidentRow row)
    {
        var words = new StringBuilder();
        foreach (var part in Split($"{row.Number} {row.Title} {row.PlaceZh} {row.PlaceEn} {row.Address}"))
            words.Append(' ').Append(part);
        foreach (var pair in Split($"{row.Title} {row.PlaceZh} {row.Address}").SelectMany(Pairs).Distinct())
            words.Append(' ').Append(pair);
        return new BoardWords(row.Number, row.Kind, words.ToString());
    }

    /// <summary>The words of a text as they are stored and searched.</summary>
    public static string[] Split(string text) =>
        text.ToLowerInvariant().Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Pairs(string word)
    {
        var runes = word.EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            if (i + 1 < runes.Count && (!runes[i].IsAscii || !runes[i + 1].IsAscii))
                yield return $"{runes[i]}{runes[i + 1]}";
            else if (!runes[i].IsAscii)
                yield return runes[i].ToString();
        }
    }
}
