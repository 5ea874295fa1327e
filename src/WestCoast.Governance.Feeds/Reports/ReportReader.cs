using System.Text.Json;
using System.Text.Json.Serialization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Reports;

/// <summary>Reads a department report from JSON. Never throws, whatever the bytes.</summary>
public static class ReportReader
{
    /// <param name="json">One JSON object; unknown fields are left to the raw copy.</param>
    /// <param name="now">The world's clock, for reports from the future.</param>
    public static ReportRead Read(ReadOnlyMemory<byte> json, DateTimeOffset now)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, ReportJson.Default.DepartmentReport) is { } report
                ? Check(report, now)
                : new ReportRead.Malformed("json.malformed", "null");
        }
        catch (JsonException e)
        {
            return e.Path is { Length: > 1 } path && path != "$"
                ? new ReportRead.Malformed("json.wrong-type", path)
                : new ReportRead.Malformed("json.malformed", e.Message);
        }
    }

    /// <summary>The same rules for a report that was put together elsewhere.</summary>
    public static ReportRead Check(DepartmentReport report, DateTimeOffset now) =>
        Refuse(report, now) is { } malformed ? malformed : new ReportRead.Report(report);

    private static ReportRead.Malformed? Refuse(DepartmentReport report, DateTimeOffset now) => report switch
    {
        _ when Texts(report).FirstOrDefault(text => !StorableText.Is(text.Value)) is { Name: { } field } => new(StorableText.Reason, $"{field}: a NUL character"),
        { Id: null or "" } => new("id.missing", "id"),
        { Id.Length: > 200 } => new("id.too-long", "id: at most 200 characters"),
        { Kind: null or "" } => new("kind.missing", "kind"),
        { At: null } => new("time.missing", "at"),
        { At: { } at } when EventTime.IsImpossible(at, now) => new("time.in-future", $"at: {at:O}, the hub's clock says {now:O}"),
        { Severity: < 1 or > 4 } => new("severity.out-of-range", "severity: 1 (worst) to 4"),
        { Title.Length: > DepartmentReport.LongestTitle } => new("title.too-long", $"title: at most {DepartmentReport.LongestTitle} characters"),
        { Description.Length: > DepartmentReport.LongestDescription } =>
            new("description.too-long", $"description: at most {DepartmentReport.LongestDescription} characters"),
        { Reporter: { ValueKind: not JsonValueKind.Object } } => new("json.wrong-type", "reporter"),
        { Reporter: { } reporter } when reporter.GetRawText().Length > DepartmentReport.LongestReporter =>
            new("reporter.too-long", $"reporter: at most {DepartmentReport.LongestReporter} characters"),
        { Position: null, Division: null or "" } => new("place.missing", "position or division"),
        { Position: { Lon: null } or { Lat: null } } => new("position.incomplete", "position.lon and position.lat"),
        { Position: { } p } when !double.IsFinite(p.Lon.GetValueOrDefault()) || !double.IsFinite(p.Lat.GetValueOrDefault()) =>
            new("position.not-finite", "position"),
        { Position: { Crs: null or "" } } => new("position.crs-missing", "position.crs: WGS84, CGCS2000, GCJ02 or BD09"),
        _ => null,
    };

    private static IEnumerable<(string Name, string? Value)> Texts(DepartmentReport report) =>
    [
        ("id", report.Id), ("kind", report.Kind), ("title", report.Title), ("description", report.Description), ("division", report.Division),
        ("address", report.Address), ("status", report.Status), ("position.crs", report.Position?.Crs),
    ];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(DepartmentReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
