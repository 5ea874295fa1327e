namespace WestCoast.Governance.Domain.Drills;

/// <summary>Every text of a drill says so at both ends; one that says it is no drill is refused (Hawaii, 2018). Pure.</summary>
public static class DrillText
{
    public const string Mark = "【演练】EXERCISE EXERCISE EXERCISE";

    private static readonly string[] Denials = ["不是演练", "非演练", "并非演习", "不是演习", "notadrill", "notanexercise"];

    /// <summary>The marked text; null when the text denies that it is a drill.</summary>
    public static string? Wrap(string text) => Denies(text) ? null : text.StartsWith(Mark, StringComparison.Ordinal) ? text : $"{Mark} {text} {Mark}";

    /// <summary>However it is written: wide letters, capitals, spaces and marks between do not hide it.</summary>
    public static bool Denies(string text)
    {
        var plain = string.Concat(text.Select(Narrow).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Denials.Any(denial => plain.Contains(denial.ToUpperInvariant(), StringComparison.Ordinal));
    }

    /// <summary>Wide forms of Latin letters are those letters.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
