using System.Globalization;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A hub's figures, as a scraper beside it reads them.</summary>
internal sealed class Metrics
{
    private readonly IReadOnlyList<string> _lines;

    private Metrics(string text) => _lines = text.Split('\n');

    public static async Task<Metrics> Of(HubProcess hub)
    {
        using var http = new HttpClient { BaseAddress = hub.Url };
        return new Metrics(await http.GetStringAsync("metrics"));
    }

    /// <summary>The sum over every series of that name that carries all of these labels, as reason="id.missing".</summary>
    public double Sum(string name, params string[] labels) => _lines
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
        .Where(line => labels.All(label => line.Contains(label, StringComparison.Ordinal)))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    public bool Has(string name) => _lines.Any(line => line.StartsWith($"# TYPE {name} ", StringComparison.Ordinal));
}
