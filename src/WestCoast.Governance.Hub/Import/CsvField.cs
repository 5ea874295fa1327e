using System.Text.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.Hub.Import;

/// <summary>What stands in a field of a CSV line, as the JSON list would say it.</summary>
internal static class CsvField
{
    /// <summary>Shifts are written "1-5 08:00-20:00; 6,7 09:00-17:00", overlay cells and skills with semicolons between; anything else in brackets is JSON.</summary>
    public static JsonNode? Read(string column, string value) => (column, value) switch
    {
        (_, "true" or "TRUE" or "True") => JsonValue.Create(true),
        (_, "false" or "FALSE" or "False") => JsonValue.Create(false),
        (_, ['[', .., ']']) => Bracketed(value),
        ("shifts", _) => new JsonArray([.. Parts(value, ';').Select(Shift)]),
        ("overlayCells" or "skills", _) => new JsonArray([.. Parts(value, ';').Select(cell => JsonValue.Create(cell))]),
        _ => JsonValue.Create(value),
    };

    private static JsonNode Shift(string text)
    {
        var halves = Parts(text, ' ');
        var hours = halves.Length == 2 ? Parts(halves[1], '-') : [];
        var days = halves.Length == 2 ? Parts(halves[0], ',').Select(Days).ToList() : [];
        return hours.Length == 2 && !days.Contains(null)
            ? new JsonObject { ["days"] = new JsonArray([.. days.SelectMany(some => some!).Select(day => JsonValue.Create(day))]), ["from"] = hours[0], ["to"] = hours[1] }
            : JsonValue.Create(text);
    }

    /// <summary>A day, or the first and the last of several; null for anything else, a span that runs backwards too.</summary>
    private static IEnumerable<int>? Days(string text) => text.Split('-').Select(day => int.TryParse(day, out var number) ? number : -1).ToList() switch
    {
        [>= 0 and var day] => [day],
        [>= 1 and var first, <= 7 and var last] when first <= last => Enumerable.Range(first, last - first + 1),
        _ => null,
    };

    private static JsonNode? Bracketed(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }

    private static string[] Parts(string text, char between) => text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
