namespace WestCoast.Governance.Domain.Access;

/// <summary>
/// Who sees an incident: seats at or above one of the divisions; of departments' seats, those of the departments; and
/// the workers.
/// </summary>
public sealed record Audience(
    IReadOnlyList<string> Divisions, IReadOnlyList<string> Departments, IReadOnlyList<string> Workers)
{
    /// <summary>Nobody who belongs to the other one is missing here.</summary>
    public bool Includes(Audience other) =>
        other.Divisions.All(Divisions.Contains) && other.Departments.All(Departments.Contains) && other.Workers.All(Workers.Contains);
}

/// <summary>
/// What decides access to an incident: who sees it, whose desk and department it is, and which other division's desk is
/// asked to handle it at the moment.
/// </summary>
public sealed record IncidentGround(Audience Audience, string Desk, string Department, string? Helping = null);
