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
        return hours.Length == 2
            ? new JsonObject { ["days"] = new JsonArray([.. Parts(halves[0], ',').SelectMany(Days).Select(day => JsonValue.Create(day))]), ["from"] = hours[0], ["to"] = hours[1] }
            : JsonValue.Create(text);
    }

    private static IEnumerable<int> Days(string text) => Parts(text, '-').Select(day => int.TryParse(day, out var number) ? number : 0).ToList() switch
    {
        [var first, var last] when first >= 1 && last is <= 7 && first <= last => Enumerable.Range(first, last - first + 1),
        var days => days,
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
