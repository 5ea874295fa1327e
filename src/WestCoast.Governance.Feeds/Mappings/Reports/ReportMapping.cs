using System.Globalization;
using System.Text.Json;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Reports;

namespace WestCoast.Governance.Feeds.Mappings.Reports;

/// <summary>How a department's own JSON becomes reports. Pure: the same bytes and time, the same reports. Never throws, whatever the bytes.</summary>
public sealed record ReportMapping
{
    public const int LargestBody = 1024 * 1024;
    public const int MostReports = 500;

    public required string Name { get; init; }
    public required int Version { get; init; }

    /// <summary>public-security, traffic, emergency, water or hotline.</summary>
    public required string Feed { get; init; }

    /// <summary>The array whose elements are reports; null when the body is the only one.</summary>
    public required JsonPointer? Items { get; init; }

    public required Source Id { get; init; }
    public required TableRule Kind { get; init; }
    public required TimeRule Time { get; init; }
    public required IReadOnlyDictionary<string, Source> Reporter { get; init; }
    public Source? Title { get; init; }
    public Source? Description { get; init; }
    public TableRule? Severity { get; init; }
    public TableRule? Status { get; init; }
    public PositionRule? Position { get; init; }
    public Source? Division { get; init; }
    public Source? Address { get; init; }

    /// <summary>Where in an element it is told who reported it.</summary>
    public ForeignPerson Person => new(
        Reporter.Values.Select(source => source switch { Source.InItem its => its.At.Text, Source.InDocument its when Items is null => its.At.Text, _ => null }).OfType<string>().ToHashSet(StringComparer.Ordinal),
        [.. Reporter.Values.Select(source => source switch { Source.InItem its => its.At.Last, Source.InDocument its => its.At.Last, _ => null }).OfType<string>()]);

    /// <param name="body">One JSON document, UTF-8.</param>
    /// <param name="now">The world's clock.</param>
    public ReportMappingRead Apply(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (body.Length > LargestBody)
            return None("body.too-large", $"{body.Length} bytes; at most {LargestBody}", body[..0]);
        try
        {
            using var json = JsonDocument.Parse(body);
            return All(json.RootElement, body, now);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // a name that is half a character
        {
            return None("json.malformed", e.Message, body);
        }
    }

    private ReportMappingRead All(JsonElement document, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (Items is null)
            return Each([document], document, now);
        if (Items.Find(document) is not { ValueKind: JsonValueKind.Array } items)
            return None("items.missing", $"no array at '{Items}'", body);
        return items.GetArrayLength() is var count && count > MostReports
            ? None("array.too-long", $"{count} elements; at most {MostReports}", body)
            : Each(items.EnumerateArray(), document, now);
    }

    private ReportMappingRead Each(IEnumerable<JsonElement> items, JsonElement document, DateTimeOffset now)
    {
        var (reports, refused, person) = (new List<MappedReport>(), new List<RefusedElement>(), Person);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var (report, malformed) = One(new MappingInput(document, item, []), now);
            if (malformed is null && !ids.Add(report!.Id!))
                malformed = new("id.twice", $"'{report.Id}' is an earlier element's id");
            if (malformed is { } no)
                refused.Add(new(i, no.Reason, no.Detail, person.CutFrom(item)));
            else
                reports.Add(new(i, report!, person.CutFrom(item)));
        }

        return new(reports, refused);
    }

    private (DepartmentReport?, Malformed?) One(in MappingInput input, DateTimeOffset now)
    {
        var (at, noTime) = Time.Read(input, now);
        var (kind, noKind) = Kind.Read(input, "kind");
        var (severity, noSeverity) = Severity?.Read(input, "severity") ?? (null, null);
        var (status, noStatus) = Status?.Read(input, "status") ?? (null, null);
        var (position, noPosition) = Where(input);
        if ((noTime ?? noKind ?? noSeverity ?? noStatus ?? noPosition) is { } malformed)
            return (null, malformed);

        return ReportReader.Check(
            new DepartmentReport
            {
                Id = Id.Text(input), Kind = kind, At = at, Status = status, Position = position,
                Severity = severity is null ? null : int.Parse(severity, CultureInfo.InvariantCulture),
                Title = Cut(Title?.Text(input), DepartmentReport.LongestTitle), Description = Cut(Description?.Text(input), DepartmentReport.LongestDescription),
                Division = Division?.Text(input) is { Length: > 0 } division ? division : null, Address = Address?.Text(input),
                Reporter = ReporterOf(input),
            }, now) switch
        {
            ReportRead.Report { Value: var report } => (report, null),
            ReportRead.Malformed no => (null, new Malformed(no.Reason, no.Detail)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private (ReportedPosition?, Malformed?) Where(in MappingInput input)
    {
        if (Position is not { } rule || (rule.Longitude.Text(input), rule.Latitude.Text(input)) is (null or "", null or ""))
            return (null, null);
        return (rule.Longitude.Number(input), rule.Latitude.Number(input)) is ({ } lon, { } lat)
            ? (new ReportedPosition { Lon = lon, Lat = lat, Crs = rule.Crs }, null)
            : (null, new("position.incomplete", $"no number at {rule.Longitude} or {rule.Latitude}"));
    }

    private JsonElement? ReporterOf(in MappingInput input)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, source) in Reporter)
        {
            if (source.Text(input) is { Length: > 0 } text)
                told[name] = text;
        }

        return told.Count == 0 ? null : JsonSerializer.SerializeToElement(told);
    }

    /// <summary>They do not know our limits, and nobody waits for help because a title was long. The raw copy has it whole.</summary>
    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + '…';
    }

    private ReportMappingRead None(string reason, string detail, ReadOnlyMemory<byte> body) => new([], [new(null, reason, detail, Person.CutFrom(body))]);
}
