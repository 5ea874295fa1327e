using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Whether a seat may do something to an incident, as the board has it. What it may not see does not exist for it.</summary>
internal sealed class IncidentAccess(CityModel city)
{
    public static IResult Denied => Problems.Of("incident.not-your-desk", "Your seat may not do this to this incident.", zh: null, 403);

    public bool May(Seat seat, Deed deed, IncidentRow row) => Permissions.May(seat, deed, GroundOf(row), city.IsWithin);

    private static IncidentGround GroundOf(IncidentRow row) => new(
        row.PlaceKey, row.Division ?? row.PlaceKey, row.Department ?? "",
        [.. row.CoDepartments, .. row.Summoned.Select(summons => summons.Department), .. row.Recipients.Select(Assignee.DepartmentIn).OfType<string>()], row.Workers);
}
