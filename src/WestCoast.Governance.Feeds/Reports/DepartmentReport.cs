using System.Text.Json;

namespace WestCoast.Governance.Feeds.Reports;

/// <summary>A department's report as it tells it, checked for shape but not yet for place, kind and world.</summary>
public sealed record DepartmentReport
{
    public const int LongestTitle = 200;
    public const int LongestDescription = 4000;
    public const int LongestReporter = 4000;

    public string? Id { get; init; }
    public string? Kind { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public int? Severity { get; init; }
    public ReportedPosition? Position { get; init; }
    public string? Division { get; init; }
    public string? Address { get; init; }

    /// <summary>Who called: name, phone and whatever else the department tells of them. It is sealed at once, and never logged.</summary>
    public JsonElement? Reporter { get; init; }

    /// <summary>CAP status, when the sender declares one.</summary>
    public string? Status { get; init; }
}

/// <summary>Degrees in the coordinate system the sender names.</summary>
public sealed record ReportedPosition
{
    public double? Lon { get; init; }
    public double? Lat { get; init; }
    public string? Crs { get; init; }
}
