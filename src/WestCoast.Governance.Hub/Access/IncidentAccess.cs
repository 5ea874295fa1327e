using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Whether a seat may do something to an incident, as the board has it. What it may not see does not exist for it.</summary>
internal sealed class IncidentAccess(Scopes scopes)
{
    private readonly Func<string, string, bool> _isWithin = (place, division) => scopes.Covers(division, place);

    /// <summary>Says whether it is the role that may never, or this desk that may not here.</summary>
    public static IResult Denied(Seat seat, Deed deed) => Permissions.MayEver(seat.Role, deed)
        ? Problems.Of("incident.not-your-desk", "Your seat may not do this to this incident.", zh: null, 403)
        : Problems.Of("role.insufficient", "Your role may not do this.", "您的角色无权执行此操作。", 403);

    public bool May(Seat seat, Deed deed, IncidentRow row) => Permissions.May(seat, deed, RowAudience.Ground(row), _isWithin);

    public bool Sees(Seat seat, Audience audience) => Permissions.Sees(seat, audience, _isWithin);
}
