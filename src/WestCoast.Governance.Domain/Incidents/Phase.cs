namespace WestCoast.Governance.Domain.Incidents;

/// <summary>How far an open incident has come, or how it ended; told from the facts, stored nowhere.</summary>
public enum Phase
{
    New = 1,
    Acknowledged = 2,
    Confirmed = 3,
    Assigned = 4,
    Accepted = 5,
    OnScene = 6,
    Resolved = 7,
    Verified = 8,
    Closed = 9,
    Dismissed = 10,
    Merged = 11,
}

/// <summary>Tells phase and stage of a state. Pure.</summary>
public static class Phases
{
    public static Phase Of(Incident its) => its switch
    {
        { Ending: Ending.Closed } => Phase.Closed,
        { Ending: Ending.Dismissed } => Phase.Dismissed,
        { Ending: Ending.Merged } => Phase.Merged,
        { Verified: not null } => Phase.Verified,
        { Resolved: not null } => Phase.Resolved,
        { Live.State: AssignmentState.OnScene } => Phase.OnScene,
        { Live.State: AssignmentState.Accepted } => Phase.Accepted,
        { Live.State: AssignmentState.Offered } => Phase.Assigned,
        { Confirmed: not null } => Phase.Confirmed,
        { AcknowledgedBy: not null } => Phase.Acknowledged,
        _ => Phase.New,
    };

    /// <summary>监测 → 分析预警 → 联动处置 → 反馈 → 归档</summary>
    public static Stage Stage(Incident its) => Of(its) switch
    {
        Phase.New => its.IsJoint ? Incidents.Stage.Handling : Incidents.Stage.Detected,
        Phase.Acknowledged or Phase.Confirmed => its.IsJoint ? Incidents.Stage.Handling : Incidents.Stage.Warned,
        Phase.Assigned or Phase.Accepted or Phase.OnScene => Incidents.Stage.Handling,
        Phase.Resolved or Phase.Verified => Incidents.Stage.Feedback,
        _ => Incidents.Stage.Archived,
    };
}
