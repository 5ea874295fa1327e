using System.Text.RegularExpressions;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>
/// How bad a warning is, in the hub's 1 (特别重大, red) to 4 (一般, blue). The colour wins over CAP's severity where they
/// differ: the colour is what the issuing office decided and what plans are tied to; severity is filled in by whoever
/// publishes the warning again, and is often Unknown.
/// </summary>
public static partial class WarningLevel
{
    private const string Chinese = "红橙黄蓝";
    private static readonly string[] English = ["RED", "ORANGE", "YELLOW", "BLUE"];

    /// <summary>Null when neither says.</summary>
    public static int? Of(CapInfo info) => ColourOf(info) ?? info.Severity switch
    {
        CapSeverity.Extreme => 1,
        CapSeverity.Severe => 2,
        CapSeverity.Moderate => 3,
        CapSeverity.Minor => 4,
        _ => null,
    };

    /// <summary>Of codes and parameters first, else of headline and event.</summary>
    public static int? ColourOf(CapInfo info) =>
        Worst(info.EventCodes.Concat(info.Parameters).Select(pair => OfCode(pair.Value))) ?? OfText(info.Headline ?? "") ?? OfText(info.Event);

    public static CapSeverity SeverityOf(int level) => level switch
    {
        1 => CapSeverity.Extreme,
        2 => CapSeverity.Severe,
        3 => CapSeverity.Moderate,
        _ => CapSeverity.Minor,
    };

    /// <summary>The colour's word in Chinese: 红, 橙, 黄, 蓝.</summary>
    public static char Colour(int level) => Chinese[level - 1];

    /// <summary>What it was changed to (升级为橙色); else, of several colours, the worst.</summary>
    private static int? OfText(string text) =>
        Become().Matches(text).LastOrDefault() is { } become ? Chinese.IndexOf(become.Groups[1].Value[0]) + 1
        : Worst(Colours().Matches(text).Select(match => (int?)Chinese.IndexOf(match.Groups[1].Value[0]) + 1))
        ?? Worst(EnglishColours().Matches(text).Select(match => (int?)Array.IndexOf(English, match.Groups[1].Value.ToUpperInvariant()) + 1));

    /// <summary>A code that is a colour, or ends with one: ORANGE, 11B15_ORANGE.</summary>
    private static int? OfCode(string value)
    {
        var word = value.Trim();
        var level = Array.FindIndex(English, colour => word == colour || word.EndsWith($"_{colour}", StringComparison.Ordinal)) + 1;
        return level > 0 ? level : word.Length is 1 or 2 && Chinese.IndexOf(word[0]) is >= 0 and var at && (word.Length == 1 || word[1] == '色') ? at + 1 : null;
    }

    private static int? Worst(IEnumerable<int?> levels) => levels.Min();

    [GeneratedRegex("[为至到]([红橙黄蓝])色")]
    private static partial Regex Become();

    [GeneratedRegex("([红橙黄蓝])色(?!旅游|文化|教育|革命)")]
    private static partial Regex Colours();

    [GeneratedRegex(@"\b(red|orange|yellow|blue)\b(?=\s+(?:warning|alert|signal|alarm)|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishColours();
}
