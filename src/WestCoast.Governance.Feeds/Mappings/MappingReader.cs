using System.Text.Json;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>Reads a mapping file for readings. All faults of a file are told at once; with a single one there is no mapping.</summary>
public static class MappingReader
{
    public const int MostValues = 100;

    private static readonly string[] Taken = ["sensors", "GIOT-GW", "spBv1.0"];

    public static (Mapping? Mapping, IReadOnlyList<MappingFault> Faults) Read(ReadOnlyMemory<byte> file)
    {
        var faults = new List<MappingFault>();
        try
        {
            using var json = JsonDocument.Parse(file);
            var mapping = Read(MappingFields.At(json.RootElement, "", faults));
            return (faults.Count == 0 ? mapping : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, [new("mapping.json.malformed", "", e.Message)]); // the second: text that is no Unicode, which is noticed only where it is read
        }
    }

    private static Mapping? Read(MappingFields fields)
    {
        var (name, version, feed, topic) = (MappingRules.Name(fields), fields.Whole("version", 1, 1_000_000), Feed(fields), Topic(fields));
        var levels = topic?.Captures ?? 20; // a bad topic is one fault, not one for each level
        var items = fields.PointerAt("items", required: false);
        var device = fields.Source("device", levels);
        var time = MappingRules.Time(fields.Fields("time"), levels);
        var values = fields.Elements("values", MostValues).Select(value => Value(value, levels)).ToList();
        var sensors = Sensors(fields, values);
        var (id, position) = (fields.Source("id", levels, required: false), MappingRules.Position(fields.Fields("position", required: false), levels));
        fields.Done();
        if (fields.Faults.Count > 0)
            return null;

        return new Mapping
        {
            Name = name!, Version = version!.Value, Feed = feed!, Topic = topic!, Items = items, Device = device!, Time = time!,
            Values = [.. values.Select(value => value!)], Sensors = sensors, Id = id, Position = position,
        };
    }

    private static string? Feed(MappingFields fields)
    {
        var feed = fields.Text("feed");
        if (feed is null || SensorTopic.Kinds.Contains(feed))
            return feed;
        fields.Fault("mapping.feed.unknown", "feed", $"one of {string.Join(", ", SensorTopic.Kinds.Order(StringComparer.Ordinal))}");
        return null;
    }

    private static TopicPattern? Topic(MappingFields fields)
    {
        if (fields.Text("topic") is not { } text)
            return null;
        var topic = TopicPattern.TryParse(text);
        if (topic is null)
            fields.Fault("mapping.topic.bad", "topic", "levels between '/', none empty, '+' for one that differs, no '#' and no '$'");
        else if (Array.Exists(Taken, first => text.Split('/')[0] is var its && (its == first || its == "+")))
            fields.Fault("mapping.topic.taken", "topic", $"the first level is a word of its own, and not {string.Join(", ", Taken)}");
        else
            return topic;
        return null;
    }

    private static ValueRule? Value(MappingFields fields, int levels)
    {
        var (channel, from, unit) = (fields.Text("channel"), fields.Source("from", levels), fields.Text("unit"));
        var (scale, offset, optional) = (fields.Number("scale", 1), fields.Number("offset", 0), fields.Flag("optional"));
        fields.Done();
        if (scale == 0)
            fields.Fault("mapping.scale.zero", "scale", "every value would be the same");
        return channel is null || from is null || unit is null ? null : new ValueRule(channel, from, unit, scale, offset, optional);
    }

    private static SensorNames Sensors(MappingFields fields, List<ValueRule?> values)
    {
        var channels = values.Select(value => value?.Channel).ToList();
        if (channels.Distinct().Count() < channels.Count && !channels.Contains(null))
            fields.Fault("mapping.channel.twice", "values", "two values have the same channel");
        if (fields.Fields("sensor", required: false) is not { } its)
        {
            if (values.Count > 1)
                fields.Fault("mapping.sensor.ambiguous", "sensor", "several values of a device need sensors of their own: a template with {channel}, or ids");
            return new SensorNames(new Dictionary<string, string>(), SensorNames.Device);
        }

        var (ids, template) = (its.Texts("ids"), its.Text("template", required: false) ?? SensorNames.Device);
        its.Done();
        if (!template.Contains(SensorNames.Device, StringComparison.Ordinal))
            its.Fault("mapping.sensor.template-bad", "template", "must contain {device}");
        else if (values.Count > 1 && !template.Contains(SensorNames.Channel, StringComparison.Ordinal))
            its.Fault("mapping.sensor.ambiguous", "template", "several values of a device need sensors of their own: {channel} is missing");
        if (values.Count > 1 && ids.Keys.FirstOrDefault(id => !id.Contains('/', StringComparison.Ordinal)) is { } whole)
            its.Fault("mapping.sensor.ambiguous", "ids", $"'{whole}' would be the sensor of several values; write device/channel");
        return new SensorNames(ids, template);
    }
}
