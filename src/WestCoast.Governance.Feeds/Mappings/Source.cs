using System.Globalization;
using System.Text.Json;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>Where a piece of information is taken from. The whole of what a mapping can look at, whatever it makes of it.</summary>
public abstract record Source
{
    /// <summary>Below the item: <c>"/a/b"</c> or <c>{"pointer":"/a/b"}</c>.</summary>
    public sealed record InItem(JsonPointer At) : Source;

    /// <summary>Below the document: <c>{"root":"/a/b"}</c>.</summary>
    public sealed record InDocument(JsonPointer At) : Source;

    /// <summary>A captured level of the topic, from 1: <c>{"topic":1}</c>.</summary>
    public sealed record OfTopic(int Level) : Source;

    /// <summary>The same for all: <c>{"constant":"…"}</c>.</summary>
    public sealed record Constant(string Value) : Source;

    private Source() { }

    /// <summary>Text as it stands, a number as it is written, true and false; null when there is nothing, null, an object or an array.</summary>
    public string? Text(in MappingInput input) => this switch
    {
        Constant its => its.Value,
        OfTopic its => its.Level <= input.Levels.Count ? input.Levels[its.Level - 1] : null,
        _ => TextOf(Element(input)),
    };

    /// <summary>A number, text that is one (invariant, with exponent), true as 1 and false as 0; null for anything else, and what is not finite.</summary>
    public double? Number(in MappingInput input) =>
        Text(input) switch
        {
            null => null,
            "true" when Element(input)?.ValueKind == JsonValueKind.True => 1,
            "false" when Element(input)?.ValueKind == JsonValueKind.False => 0,
            var text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        };

    public sealed override string ToString() => this switch
    {
        InItem its => its.At.Text,
        InDocument its => $"root {its.At.Text}",
        OfTopic its => $"topic {its.Level}",
        Constant its => $"'{its.Value}'",
        _ => "",
    };

    private JsonElement? Element(in MappingInput input) => this switch
    {
        InItem its => its.At.Find(input.Item),
        InDocument its => its.At.Find(input.Document),
        _ => null,
    };

    private static string? TextOf(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } its => Safe(its),
        { ValueKind: JsonValueKind.Number } its => its.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };

    /// <summary>Half a surrogate pair, escaped, is text to the reader but not to us.</summary>
    private static string? Safe(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
