using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Board;

/// <summary>Whom the board's line is for: kept on the line, so that the database can choose the lines of a seat.</summary>
internal static class RowAudience
{
    /// <summary>Its place, its desk, the desks told of it, and whoever was ever asked to handle it.</summary>
    public static EquatableList<string> Divisions(IncidentRow row, Incident its) => Some(
        [row.PlaceKey, its.Division, .. row.Informed, .. its.Assignments.Where(given => given.To.Kind != AssigneeKind.Worker).Select(given => given.To.Division)]);

    public static EquatableList<string> Departments(IncidentRow row, Incident its) => Some(
    [
        its.Department, .. row.CoDepartments, .. its.Summoned.Select(summons => summons.Department),
        .. its.Assignments.Where(given => given.To.Kind == AssigneeKind.Department).Select(given => given.To.Id),
    ]);

    public static Audience Of(IncidentRow row) => row.Reach.Count > 0
        ? new(row.Reach, row.Departments, row.Workers)
        : new(Some([row.PlaceKey, row.Division ?? "", .. row.Informed]), Some([row.Department ?? "", .. row.CoDepartments]), row.Workers); // from before lines kept it

    public static IncidentGround Ground(IncidentRow row) =>
        new(Of(row), row.Division ?? row.PlaceKey, row.Department ?? "", row.Assignment is { Kind: "desk", Division: { } helping } ? helping : null);

    private static EquatableList<string> Some(IEnumerable<string> codes) => [.. codes.Where(code => code.Length > 0).Distinct()];
}
