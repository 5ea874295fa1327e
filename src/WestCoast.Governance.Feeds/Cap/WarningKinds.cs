using System.Text.RegularExpressions;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>
/// Which kind of incident a warning belongs to: a table. The first line whose code begins an event code, or whose words are
/// in event or headline, counts; then the first whose category is named; else it is an official warning like any other.
/// </summary>
public static class WarningKinds
{
    public const string Any = "official-warning";

    private sealed record Line(string Kind, string[] Codes, string Words, params CapCategory[] Categories);

    /// <summary>Codes are those of GB/T 35561-2017.</summary>
    private static readonly Line[] Lines =
    [
        new(Any, [], "火险|火灾危险|火灾气象|干旱|fire danger|fire weather|red flag|drought"), // a danger of it is none of it
        new("flood-control", ["11B03"], "洪水|山洪|洪涝|暴雨|强降雨|强降水|内涝|渍涝|积水|防汛|风暴潮|flood|rainstorm|rain storm|heavy rain|torrential rain|storm surge|tsunami|海啸"),
        new("gas-leak", [], "燃气泄漏|天然气泄漏|煤气泄漏|gas leak"),
        new("hazmat", [], "危险化学品|危化品|化学品泄漏|有毒气体|hazardous material|chemical spill", CapCategory.CBRNE),
        new("fire", [], @"火灾|起火|山火|林火|\bfire\b|wildfire|bushfire"),
        new("environmental-protection", [], "重污染|空气污染|沙尘|air quality|air pollution"),
        new(Any, [], "", CapCategory.Met, CapCategory.Geo),
        new("fire", [], "", CapCategory.Fire),
        new("environmental-protection", [], "", CapCategory.Env),
        new("traffic-order", [], "", CapCategory.Transport),
        new("social-order", [], "", CapCategory.Security),
    ];

    public static IEnumerable<string> All => Lines.Select(line => line.Kind).Distinct();

    public static string Of(CapInfo info)
    {
        var told = $"{info.Event}\n{info.Headline}";
        var found = Lines.FirstOrDefault(line => line.Codes.Any(code => info.EventCodes.Any(told => told.Value.StartsWith(code, StringComparison.OrdinalIgnoreCase)))
                || (line.Words.Length > 0 && Regex.IsMatch(told, line.Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)))
            ?? Lines.FirstOrDefault(line => line.Categories.Intersect(info.Categories).Any());
        return found?.Kind ?? Any;
    }
}
