using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Whether a seat may do something to an incident, as the board has it. What it may not see does not exist for it.</summary>
internal sealed class IncidentAccess(CityModel city)
{
    /// <summary>Says whether it is the role that may never, or this desk that may not here.</summary>
    public static IResult Denied(Seat seat, Deed deed) => Permissions.MayEver(seat.Role, deed)
        ? Problems.Of("incident.not-your-desk", "Your seat may not do this to this incident.", zh: null, 403)
        : Problems.Of("role.insufficient", "Your role may not do this.", "您的角色无权执行此操作。", 403);

    public bool May(Seat seat, Deed deed, IncidentRow row) => Permissions.May(seat, deed, GroundOf(row), city.IsWithin);

    private static IncidentGround GroundOf(IncidentRow row) => new(
        row.PlaceKey, row.Division ?? row.PlaceKey, row.Department ?? "",
        [.. row.CoDepartments, .. row.Summoned.Select(summons => summons.Department)], row.Workers);
}
