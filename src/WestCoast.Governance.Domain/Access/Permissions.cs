namespace WestCoast.Governance.Domain.Access;

/// <summary>
/// Who may do what: role × division subtree × department. What is not allowed here is denied. Pure; isWithin tells
/// whether a division (first) lies in another (second) or is that one.
/// </summary>
public static class Permissions
{
    /// <summary>Whether the role may do it at all, wherever.</summary>
    public static bool MayEver(string role, Deed deed) => Rights.Of(role, deed) != Extent.Never;

    /// <summary>Whether this seat may come that far: what concerns the whole district is for seats of the whole district.</summary>
    public static bool MayAsk(Seat seat, Deed deed, string district) => Rights.Of(seat.Role, deed) switch
    {
        Extent.Never => false,
        Extent.District => seat.Division == district,
        _ => true,
    };

    /// <summary>
    /// Whether this seat may do it to this incident. Who sees it may do little; who has it, the rest. Answering an
    /// assignment and reporting in are open to all who see it: whose they are, the rules of the incident say better.
    /// </summary>
    public static bool May(Seat seat, Deed deed, IncidentGround its, Func<string, string, bool> isWithin) => Rights.Of(seat.Role, deed) switch
    {
        Extent.Seen => Sees(seat, its.Audience, isWithin),
        Extent.Held => Sees(seat, its.Audience, isWithin) && Has(seat, deed, its, isWithin),
        _ => false,
    };

    /// <summary>
    /// A desk sees what touches its ground or a desk of it; a department of that only what it has a part in; a worker
    /// also every assignment of theirs, wherever it is.
    /// </summary>
    public static bool Sees(Seat seat, Audience its, Func<string, string, bool> isWithin) => seat.Role switch
    {
        SeatRoles.Department => seat.Department is { } own && its.Departments.Contains(own) && Touches(its, seat.Division, isWithin),
        SeatRoles.GridWorker => IsOf(seat, its) || Touches(its, seat.Division, isWithin),
        _ => MayEver(seat.Role, Deed.See) && Touches(its, seat.Division, isWithin),
    };

    private static bool Has(Seat seat, Deed deed, IncidentGround its, Func<string, string, bool> isWithin) => seat.Role switch
    {
        SeatRoles.GridWorker => IsOf(seat, its.Audience),
        SeatRoles.Department => its.Department == seat.Department && isWithin(its.Desk, seat.Division),
        _ => isWithin(its.Desk, seat.Division) || (deed == Deed.Resolve && its.Helping is { } helping && isWithin(helping, seat.Division)),
    };

    private static bool IsOf(Seat seat, Audience its) => seat.Worker is { } worker && its.Workers.Contains(worker);

    private static bool Touches(Audience its, string division, Func<string, string, bool> isWithin)
    {
        for (var i = 0; i < its.Divisions.Count; i++)
        {
            if (isWithin(its.Divisions[i], division))
                return true;
        }

        return false;
    }
}
