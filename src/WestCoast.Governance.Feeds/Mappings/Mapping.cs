using System.Buffers;
using System.Globalization;
using System.Text.Json;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>How one vendor's JSON becomes readings. Pure: the same topic, bytes and time, the same readings. Never throws, whatever the bytes.</summary>
public sealed record Mapping
{
    public const int LargestPayload = TelemetryReader.LargestPayload;
    public const int MostReadings = TelemetryReader.LongestArray;
    public const int LongestId = 100;

    public required string Name { get; init; }
    public required int Version { get; init; }

    /// <summary>fire, hazmat, water, environment or structure; what its sensors must be registered as.</summary>
    public required string Feed { get; init; }

    public required TopicPattern Topic { get; init; }

    /// <summary>The array whose elements are mapped one by one; null when the document is the only item.</summary>
    public required JsonPointer? Items { get; init; }

    public required Source Device { get; init; }
    public required SensorNames Sensors { get; init; }
    public required TimeRule Time { get; init; }
    public required IReadOnlyList<ValueRule> Values { get; init; }
    public Source? Id { get; init; }
    public PositionRule? Position { get; init; }

    /// <param name="topic">Null when it is not known: then a mapping that needs a level of it refuses.</param>
    /// <param name="now">The world's clock.</param>
    public MappingRead Apply(string? topic, in ReadOnlySequence<byte> payload, DateTimeOffset now)
    {
        if (payload.Length > LargestPayload)
            return MappingRead.None("payload.too-large", $"{payload.Length} bytes; at most {LargestPayload}");
        if ((topic is null ? [] : Topic.Match(topic)) is not { } levels)
            return MappingRead.None("topic.unknown", $"'{topic}' is not {Topic}");

        try
        {
            using var json = JsonDocument.Parse(payload);
            return All(json.RootElement, levels, now);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return MappingRead.None("json.malformed", e.Message); // the second: a name that is no Unicode, which is noticed only where it is compared
        }
    }

    private MappingRead All(JsonElement document, IReadOnlyList<string> levels, DateTimeOffset now)
    {
        if (Items is null)
            return Each([document], document, levels, now);
        if (Items.Find(document) is not { ValueKind: JsonValueKind.Array } items)
            return MappingRead.None("items.missing", $"no array at '{Items}'");
        return items.GetArrayLength() * Values.Count > MostReadings
            ? MappingRead.None("array.too-long", $"{items.GetArrayLength()} items of {Values.Count} values; at most {MostReadings} readings")
            : Each(items.EnumerateArray(), document, levels, now);
    }

    private MappingRead Each(IEnumerable<JsonElement> items, JsonElement document, IReadOnlyList<string> levels, DateTimeOffset now)
    {
        var (readings, refused) = (new List<MappedReading>(), new List<Malformed>());
        foreach (var item in items)
            One(new MappingInput(document, item, levels), now, readings, refused);
        return new MappingRead(readings, refused);
    }

    private void One(in MappingInput input, DateTimeOffset now, List<MappedReading> readings, List<Malformed> refused)
    {
        var (device, noDevice) = Text(Device, input, "device.missing");
        var (at, noTime) = Time.Read(input, now);
        var (lon, lat, misplaced) = Where(input);
        var (id, noId) = Id is null ? (null, null) : Text(Id, input, "id.missing");
        if ((noDevice ?? noTime ?? misplaced ?? noId) is { } malformed)
        {
            refused.Add(malformed);
            return;
        }

        foreach (var rule in Values)
        {
            if (rule.From.Number(input) is { } number && rule.Apply(number) is var value && double.IsFinite(value))
                readings.Add(new MappedReading(
                    device!, Sensors.Of(device!, rule.Channel), rule.Channel, ReadingId(id, rule, at, value), at, value, rule.Unit, lon, lat, Position?.Crs is { } crs && lon is not null ? crs : null));
            else if (rule.From.Text(input) is { } text)
                refused.Add(new Malformed("value.not-a-number", $"{rule.Channel}: '{text}' at {rule.From}"));
            else if (!rule.IsOptional)
                refused.Add(new Malformed("value.missing", $"{rule.Channel}: {rule.From}"));
        }
    }

    private string ReadingId(string? id, ValueRule rule, DateTimeOffset at, double value) => id switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{value:R}"),
        _ => Values.Count == 1 ? id : $"{id}/{rule.Channel}",
    };

    private static (string? Text, Malformed? Refused) Text(Source from, in MappingInput input, string missing) => from.Text(input) switch
    {
        null or "" => (null, new(missing, $"{from}")),
        { Length: > LongestId } text => (null, new(missing.Replace("missing", "too-long", StringComparison.Ordinal), $"{text.Length} characters at {from}")),
        var text when !StorableText.Is(text) => (null, new(StorableText.Reason, $"{from}")),
        var text => (text, null),
    };

    private (double? Longitude, double? Latitude, Malformed? Refused) Where(in MappingInput input)
    {
        var (lon, lat) = (Position?.Longitude.Number(input), Position?.Latitude.Number(input));
        return lon is null == lat is null ? (lon, lat, null) : (null, null, new("position.incomplete", $"{Position!.Longitude}, {Position.Latitude}"));
    }
}
