namespace WestCoast.Governance.Domain.Access;

/// <summary>What somebody may want to do with an incident.</summary>
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
}
