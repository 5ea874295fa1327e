using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Reads a list of things, a JSON array or CSV with the same names as columns.</summary>
internal static class ReadList
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new EnumWord<LimitSide>(), new EnumWord<WorkerRole>(), new EnumWord<DivisionTier>(), new EnumWord<GridKind>(), new EnumWord<LimitUnit>(), new EnumWord<DayKind>() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions Shown = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        try
        {
            Complete<T>(item);
            return item.Deserialize<T>(Json) ?? throw new UnreadableRowException("row.malformed", "The row is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableRowException("row.malformed", Sentence<T>(e, item));
        }
        catch (ArgumentException)
        {
            throw new UnreadableRowException("row.malformed", "The row has a field twice.");
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableRowException("row.malformed", "The row has half a character (a surrogate without its other half).");
        }
    }

    /// <summary>Says of every field what it is, so that one that is missing is never taken for a zero.</summary>
    private static void Complete<T>(JsonObject item)
    {
        foreach (var property in Json.GetTypeInfo(typeof(T)).Properties.Where(property => property.AssociatedParameter is not null && !item.ContainsKey(property.Name)))
        {
            if (MustBeThere(property))
                throw new UnreadableRowException("row.field-missing", $"The field '{property.Name}' is missing.");
            item[property.Name] = property.PropertyType == typeof(bool) ? JsonValue.Create(false) : null;
        }

        if (item.FirstOrDefault(field => field.Value is JsonArray list && list.Contains(null)).Key is { } holed)
            throw new UnreadableRowException("row.malformed", $"The field '{holed}' holds something empty.");
    }

    private static bool MustBeThere(JsonPropertyInfo property) => property.AssociatedParameter is { } parameter
        ? !parameter.HasDefaultValue && property.PropertyType != typeof(bool) && !property.IsSetNullable && !property.IsGetNullable
        : property.IsRequired;

    private static string Sentence<T>(JsonException e, JsonObject item) =>
        Json.GetTypeInfo(typeof(T)).Properties.FirstOrDefault(property => item[property.Name] is { } value && !Reads(value, property.PropertyType)) is { Name: var field }
            ? $"The field '{field}' cannot be read: {item[field]!.ToJsonString(Shown)}."
            : $"The row cannot be read: {e.Message.Split(" Path:")[0]}";

    private static bool Reads(JsonNode value, Type type)
    {
        try
        {
            value.Deserialize(type, Json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
