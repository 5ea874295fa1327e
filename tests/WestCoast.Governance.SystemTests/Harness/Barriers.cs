using System.Text.Json;
using Microsoft.Playwright;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>What axe finds on a page that would keep somebody from using it: WCAG 2.2 A and AA, and its best practices.</summary>
internal static class Barriers
{
    private const string Look =
        "() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })";

    public static async Task<IReadOnlyList<string>> On(IPage page)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // half-way through a fade of colours nobody's contrast is right
        await page.EvaluateAsync(await File.ReadAllTextAsync(Servers.Axe)); // by the debugger, which the content policy does not stop
        var found = await page.EvaluateAsync<JsonElement>(Look);
        return [.. found.GetProperty("violations").EnumerateArray().SelectMany(Each)];
    }

    private static IEnumerable<string> Each(JsonElement violation) =>
        violation.GetProperty("nodes").EnumerateArray().Select(node =>
            $"{violation.GetProperty("id").GetString()}: {node.GetProperty("target").GetRawText()} {node.GetProperty("failureSummary").GetString()}");
}
