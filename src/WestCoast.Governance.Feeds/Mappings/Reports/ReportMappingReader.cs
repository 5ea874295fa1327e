using System.Globalization;
using System.Text.Json;

namespace WestCoast.Governance.Feeds.Mappings.Reports;

/// <summary>Reads a mapping file for department reports (<c>"produces": "reports"</c>). All faults of a file are told at once; with a single one there is no mapping.</summary>
public static class ReportMappingReader
{
    public const string Produces = "reports";
    public const int LargestFile = 256 * 1024;
    private const int MostOfReporter = 20;

    /// <summary>The feeds that departments report on.</summary>
    public static readonly IReadOnlyList<string> Feeds = ["public-security", "traffic", "emergency", "water", "hotline"];

    private static readonly string[] Statuses = ["Actual", "Exercise", "System", "Test", "Draft"];

    /// <summary>Whether a file is one for reports, good or bad; those for MQTT readings do not say what they produce.</summary>
    public static bool IsFor(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("produces", out _);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static (ReportMapping? Mapping, IReadOnlyList<MappingFault> Faults) Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile)
            return (null, [new("mapping.file.too-large", "", $"at most {LargestFile} bytes")]);
        var faults = new List<MappingFault>();
        try
        {
            using var json = JsonDocument.Parse(file);
            var mapping = Read(MappingFields.At(json.RootElement, "", faults));
            return (faults.Count == 0 ? mapping : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, [new("mapping.json.malformed", "", e.Message)]);
        }
    }

    private static ReportMapping? Read(MappingFields fields)
    {
        if (fields.Text("produces") is { } produces && produces != Produces)
            fields.Fault("mapping.produces.unknown", "produces", $"must be {Produces}");
        var (name, version, feed) = (MappingRules.Name(fields), fields.Whole("version", 1, 1_000_000), Feed(fields));
        var items = fields.PointerAt("items", required: false);
        var (id, time) = (fields.Source("id", 0), MappingRules.Time(fields.Fields("time"), 0));
        var kind = Table(fields.Fields("kind"), fields => fields.Texts("table"), fields => fields.Text("otherwise", required: false));
        var (severity, status) = (Severity(fields.Fields("severity", required: false)), Status(fields.Fields("status", required: false)));
        var (title, description, address) = (fields.Source("title", 0, required: false), fields.Source("description", 0, required: false), fields.Source("address", 0, required: false));
        var (position, division) = (MappingRules.Position(fields.Fields("position", required: false), 0), fields.Source("division", 0, required: false));
        var reporter = fields.Sources("reporter", 0, MostOfReporter);
        if (!fields.Has("position") && !fields.Has("division"))
            fields.Fault("mapping.place.missing", "position", "a position, a division, or both: a report without a place is refused");
        if (id is Source.Constant)
            fields.Fault("mapping.id.constant", "id", "every report would be the same event");
        fields.Done();
        if (fields.Faults.Count > 0)
            return null;

        return new ReportMapping
        {
            Name = name!, Version = version!.Value, Feed = feed!, Items = items, Id = id!, Kind = kind!, Time = time!, Reporter = reporter, Title = title,
            Description = description, Severity = severity, Status = status, Position = position, Division = division, Address = address,
        };
    }

    private static string? Feed(MappingFields fields)
    {
        var feed = fields.Text("feed");
        if (feed is null || Feeds.Contains(feed))
            return feed;
        fields.Fault("mapping.feed.unknown", "feed", $"one of {string.Join(", ", Feeds)}");
        return null;
    }

    private static TableRule? Severity(MappingFields? fields)
    {
        const int worst = 1, least = 4;
        return Table(
            fields,
            its =>
            {
                var table = its.Wholes("table", worst, least);
                if (table.Count == 0)
                    its.Fault("mapping.table.missing", "table", "which of their words is 1 (worst) to 4");
                return table;
            },
            its => its.Has("otherwise") ? its.Whole("otherwise", worst, least)?.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static TableRule? Status(MappingFields? fields)
    {
        var rule = Table(fields, its => its.Texts("table"), its => its.Text("otherwise", required: false));
        if (rule?.Table.Values.Append(rule.Otherwise ?? Statuses[0]).FirstOrDefault(word => !Statuses.Contains(word)) is { } unknown)
            fields!.Fault("mapping.status.unknown", "table", $"'{unknown}' is none of {string.Join(", ", Statuses)}");
        return rule;
    }

    private static TableRule? Table(MappingFields? fields, Func<MappingFields, IReadOnlyDictionary<string, string>> table, Func<MappingFields, string?> otherwise)
    {
        if (fields is null)
            return null;
        var (from, words, other) = (fields.Source("from", 0), table(fields), otherwise(fields));
        if (other is not null && words.Count == 0)
            fields.Fault("mapping.table.missing", "otherwise", "without a table every word stands as it is");
        fields.Done();
        return from is null ? null : new TableRule(from, words, other);
    }
}
