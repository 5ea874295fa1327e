namespace WestCoast.Governance.Domain.Access;

/// <summary>What somebody may want to do: with an incident, or (the last ones) with the hub as a whole.</summary>
public enum Deed
{
    See = 1,
    Note,
    Attach,
    Acknowledge,
    Confirm,
    Dismiss,
    Assign,
    AnswerAssignment,
    Summon,
    ReportIn,
    TakeCommand,
    Escalate,
    PushDown,
    Return,
    Transfer,
    Supervise,
    CorrectSeverity,
    CorrectKind,
    CorrectPosition,
    Merge,
    Split,
    Resolve,
    Verify,
    SendBack,
    Close,
    Reopen,
    SeePerson,
    ErasePerson,

    /// <summary>Kinds, divisions, maps and layers, who is responsible where.</summary>
    SeeCity,
    SeeSensors,
    SeeEvaluation,
    SeeMetrics,
    SeeRefusals,

    /// <summary>Whether feeds and stations speak, how much and how often they are refused.</summary>
    SeeFeeds,

    /// <summary>Ask a station for its state, set its clock, check who is on duty there.</summary>
    AskStations,
    DecideLayers,
    RunDrills,
}
