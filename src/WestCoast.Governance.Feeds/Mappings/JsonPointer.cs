using System.Globalization;
using System.Text.Json;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>A pointer into a JSON document, RFC 6901; the empty one is the whole.</summary>
public sealed class JsonPointer
{
    private readonly string[] _steps;

    private JsonPointer(string text, string[] steps) => (Text, _steps) = (text, steps);

    public string Text { get; }

    /// <summary>The name or index at its end; null for the whole.</summary>
    public string? Last => _steps.Length == 0 ? null : _steps[^1];

    /// <summary>A name as a step of a pointer, section 3.</summary>
    public static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Null when it breaks section 3: it neither is empty nor begins with '/', or has a '~' that is no escape.</summary>
    public static JsonPointer? TryParse(string text)
    {
        if (text.Length == 0)
            return new JsonPointer(text, []);
        if (text[0] != '/')
            return null;

        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
                return null;
        }

        return new JsonPointer(text, [.. text[1..].Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);
    }

    /// <summary>What stands there, section 4; null when nothing does. Of a name that occurs twice, the last.</summary>
    public JsonElement? Find(JsonElement document)
    {
        foreach (var step in _steps)
        {
            if (Child(document, step) is not { } child)
                return null;
            document = child;
        }

        return document;
    }

    public override string ToString() => Text;

    private static JsonElement? Child(JsonElement parent, string step) => parent.ValueKind switch
    {
        JsonValueKind.Object when parent.TryGetProperty(step, out var member) => member,
        JsonValueKind.Array when Index(step) is { } index && index < parent.GetArrayLength() => parent[index],
        _ => null,
    };

    /// <summary>Digits without a leading zero.</summary>
    private static int? Index(string step) =>
        step is "0" || (step.Length is > 0 and < 10 && step[0] is >= '1' and <= '9' && step.All(char.IsAsciiDigit))
            ? int.Parse(step, CultureInfo.InvariantCulture)
            : null;
}
