using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Import;

/// <summary>What the person importing reads.</summary>
internal static class ImportReport
{
    private const int MostLines = 50;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every problem in a line, and to the file named as GeoJSON; the exit code.</summary>
    public static async Task<int> Refused(IReadOnlyList<RowProblem> problems, FileInfo? map, CancellationToken ct)
    {
        foreach (var problem in problems.Take(MostLines))
            await Console.Error.WriteLineAsync(problem.Row is { } row ? $"row {row}: {problem.Code}: {problem.Detail}" : $"{problem.Code}: {problem.Detail}");
        if (problems.Count > MostLines)
            await Console.Error.WriteLineAsync($"… and {problems.Count - MostLines} more.");
        await Console.Error.WriteLineAsync($"Refused, nothing was stored: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.");
        if (map is null)
        {
            if (problems.Any(problem => problem.Where is not null))
                await Console.Error.WriteLineAsync("With --problems FILE.geojson they are drawn on a map.");
            return 1;
        }

        await File.WriteAllTextAsync(map.FullName, GeoJson(problems), new UTF8Encoding(false), ct);
        await Console.Error.WriteLineAsync($"What and where: {map.FullName}");
        return 1;
    }

    public static string GeoJson(IReadOnlyList<RowProblem> problems) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", problems.Select(Feature))}}]}""";

    private static string Feature(RowProblem problem) => $$"""
        {"type":"Feature","properties":{{JsonSerializer.Serialize(new { problem.Row, problem.Code, problem.Detail }, Json)}},"geometry":{{(problem.Where is null ? "null" : GeoJsonText.Of(problem.Where))}}}
        """;
}
