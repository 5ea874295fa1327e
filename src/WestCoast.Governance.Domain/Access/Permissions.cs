using static WestCoast.Governance.Domain.Access.Deed;

namespace WestCoast.Governance.Domain.Access;

/// <summary>
/// What decides access to an incident: where it is, whose desk it is on, which departments are part of it, and who has
/// its assignments.
/// </summary>
public sealed record IncidentGround(
    string Place, string Desk, string Department, IReadOnlyCollection<string> Joined, IReadOnlyCollection<string> Workers);

/// <summary>Who may do what: role × division subtree × department. What is not allowed here is denied. Pure.</summary>
public static class Permissions
{
    private static readonly Deed[] OfDepartments = [See, Note, Attach, Acknowledge, Confirm, AnswerAssignment, ReportIn, Return, Transfer, Resolve];
    private static readonly Deed[] OfWorkers = [See, Note, Attach, AnswerAssignment, Resolve];
    private static readonly Deed[] OfAuditors = [See, SeePerson];
    private static readonly Deed[] OfAnyDesk = [See, Note, Attach];

    /// <summary>Whether the role may do it at all, wherever the incident is.</summary>
    public static bool MayEver(string role, Deed deed) => role switch
    {
        SeatRoles.Administrator => true,
        SeatRoles.Dispatcher or SeatRoles.Operator => deed is not (ReportIn or ErasePerson),
        SeatRoles.Department => OfDepartments.Contains(deed),
        SeatRoles.GridWorker => OfWorkers.Contains(deed),
        SeatRoles.Auditor => OfAuditors.Contains(deed),
        _ => false,
    };

    /// <summary>
    /// Whether this seat may do it to this incident. <paramref name="isWithin"/> tells whether a division (first) lies in
    /// another (second). A desk sees its own ground, and works what is on its desk or on one below it.
    /// </summary>
    public static bool May(Seat seat, Deed deed, IncidentGround its, Func<string, string, bool> isWithin)
    {
        if (!MayEver(seat.Role, deed))
            return false;

        var has = seat.Worker is { } worker && its.Workers.Contains(worker);
        var onGround = isWithin(its.Place, seat.Division);
        return seat.Role switch
        {
            SeatRoles.GridWorker => deed is See or Note or Attach ? has || onGround : has || (deed == AnswerAssignment && onGround),
            SeatRoles.Department => onGround && seat.Department is { } own && (its.Department == own || its.Joined.Contains(own)),
            SeatRoles.Auditor => onGround,
            _ => deed is AnswerAssignment || OfAnyDesk.Contains(deed) ? onGround : onGround && isWithin(its.Desk, seat.Division),
        };
    }
}
