using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Putting an incident on a desk, and calling back whoever was on the way.</summary>
internal static class Desk
{
    /// <summary>So often it may be sent on as "not ours"; with the last of them the tier above decides.</summary>
    public const int MostBounces = 3;

    public static IncidentRouted Routed(Assigned to, EquatableList<Deadline> deadlines, IncidentCommand c) => new(
        to.Route.Tier, to.Route.Division, to.Route.Department, to.Route.Rule, to.Route.Reason, deadlines, c.Now, c.By)
    {
        ReasonEn = to.Route.ReasonEn, CoDepartments = to.Route.CoDepartments, Informed = to.Route.Informed,
        OnSceneCommand = to.Route.OnSceneCommand, KindsVersion = to.KindsVersion,
    };

    /// <summary>A worse case never gives anybody more time than the milder one did.</summary>
    public static EquatableList<Deadline> Sooner(EquatableList<Deadline> before, EquatableList<Deadline> after) =>
        [.. before.Concat(after).GroupBy(d => d.Name).Select(same => same.MinBy(d => d.DueAt)!)];

    /// <summary>The desk that gets it acknowledges anew; no other limit grows longer by passing it on.</summary>
    public static EquatableList<Deadline> Anew(Incident incident, Assigned to) =>
        [.. Sooner(
            [.. incident.Deadlines.Where(d => d.Name is not (Steps.Acknowledge or Steps.Act))],
            [.. to.Deadlines.Where(d => d.Name != Steps.Acknowledge)]), .. to.Deadlines.Where(d => d.Name == Steps.Acknowledge)];

    /// <summary>The limits where the rules put it now: its owner's while it stays theirs, else the new desk acknowledges anew.</summary>
    public static EquatableList<Deadline> Ruled(Incident incident, Assigned to) =>
        Leaves(incident, to.Route.Division) ? Anew(incident, to) : Sooner(incident.Deadlines, to.Deadlines);

    /// <summary>Would it be taken from who acknowledged it, as they do not sit there? Of old events nobody knows where they sat.</summary>
    public static bool Leaves(Incident incident, string division) =>
        incident.Division != division && incident.AcknowledgedBy?.Division is { } own && own != division;

    /// <summary>The event that takes the live assignment back, if there is one.</summary>
    public static IEnumerable<IncidentEvent> CallBack(Incident incident, string why, IncidentCommand c) =>
        incident.Live is { } live ? [new AssignmentWithdrawn(live.Id, why, c.Now, c.By)] : [];
}
