using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Reads a list of things, a JSON array or CSV with the same names as columns.</summary>
internal static class ReadList
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter<LimitSide>(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static RowsRead<T> From<T>(string text, FileFormat format)
    {
        try
        {
            return RowsRead<T>.Each(format == FileFormat.Csv ? Lines<T>(text) : Items(text), Read<T>);
        }
        catch (UnreadableRowException e)
        {
            return RowsRead<T>.Nothing(e.Code, e.Message);
        }
        catch (JsonException e)
        {
            return RowsRead<T>.Nothing("file.not-json", $"Not a JSON array: it is no JSON from line {e.LineNumber + 1}, byte {e.BytePositionInLine} on.");
        }
    }

    private static List<(int, JsonObject)> Items(string text) => JsonNode.Parse(text, AnyCase) is JsonArray items
        ? items.Select((item, i) => (i + 1, item as JsonObject ?? new JsonObject(AnyCase))).ToList()
        : throw new UnreadableRowException("file.not-json", "Not a JSON array.");

    private static IEnumerable<(int, JsonObject)> Lines<T>(string text)
    {
        var columns = Json.GetTypeInfo(typeof(T)).Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null).ToList();
        return CsvLines.Read(text, [.. columns.Select(column => column.Name)], [.. columns.Where(MustBeThere).Select(column => column.Name)])
            .Select(line => (line.Number, new JsonObject(line.Fields.Select(field => KeyValuePair.Create(field.Key, CsvField.Read(field.Key, field.Value))), AnyCase)));
    }

    private static T Read<T>(JsonObject item)
    {
        foreach (var property in Json.GetTypeInfo(typeof(T)).Properties.Where(property => property.AssociatedParameter is not null && !item.ContainsKey(property.Name)))
        {
            if (MustBeThere(property))
                throw new UnreadableRowException("row.field-missing", $"The field '{property.Name}' is missing.");
            if (property.PropertyType != typeof(bool))
                item[property.Name] = null;
        }

        try
        {
            return item.Deserialize<T>(Json) ?? throw new UnreadableRowException("row.malformed", "The row is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableRowException("row.malformed", Sentence(e, item));
        }
    }

    private static bool MustBeThere(JsonPropertyInfo property) => property.IsRequired
        || (property.AssociatedParameter is { HasDefaultValue: false } && property.PropertyType != typeof(bool) && !property.IsSetNullable && !property.IsGetNullable);

    private static string Sentence(JsonException e, JsonObject item)
    {
        var field = e.Path?.TrimStart('$', '.').Split('.', '[')[0];
        return field is { Length: > 0 } && item[field] is { } value
            ? $"The field '{field}' cannot be read: {value.ToJsonString()}."
            : $"The row cannot be read: {e.Message.Split(" Path:")[0]}";
    }
}
