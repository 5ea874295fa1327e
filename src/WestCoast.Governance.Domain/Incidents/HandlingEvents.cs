using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Somebody has made sure that it is real.</summary>
public sealed record IncidentConfirmed(string? Text, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>It was nothing; the incident ends. The sensor's rule that spoke, if one did, is told so.</summary>
public sealed record IncidentDismissed(
    DismissalReason Reason, string Text, string Feed, string Source, string? Rule, DateTimeOffset At, Actor By) : IncidentEvent(At, By)
{
    /// <summary>Until when it may be taken up again; null before there was a limit.</summary>
    public DateTimeOffset? ReopenUntil { get; init; }
}

/// <summary>Who acknowledged did nothing in time: the incident is nobody's again.</summary>
public sealed record AcknowledgementExpired(string User, EquatableList<Deadline> Deadlines, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record IncidentAssigned(
    Guid AssignmentId, Assignee To, EquatableList<Deadline> Deadlines, string? Why, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record AssignmentAccepted(Guid AssignmentId, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record AssignmentRefused(Guid AssignmentId, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Not accepted in time.</summary>
public sealed record AssignmentExpired(Guid AssignmentId, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Taken back: somebody else has it now, or nobody is needed any more.</summary>
public sealed record AssignmentWithdrawn(Guid AssignmentId, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>The assignee passes it on to a colleague, who has an assignment of their own to accept; that event follows.</summary>
public sealed record AssignmentHandedOver(Guid AssignmentId, Guid To, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record ArrivedOnScene(Guid AssignmentId, FieldPosition? Position, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record FieldReported(
    string Text, EquatableList<Guid> Files, FieldPosition? Position, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>吹哨: departments are called to the incident and have until the deadline to report in.</summary>
public sealed record DepartmentsSummoned(
    EquatableList<string> Departments, string Reason, EquatableList<Deadline> Deadlines, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>报到</summary>
public sealed record DepartmentReportedIn(string Department, string? Text, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Somebody commands: the district, or a commander on scene (现场指挥).</summary>
public sealed record CommandTaken(bool OnScene, string? Text, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>A file was put beside the incident; the event holds its fingerprint, the store its bytes.</summary>
public sealed record FileAttached(
    Guid FileId, string Name, string MediaType, long Bytes, string Sha256, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>A reminder went out: the deadline is near.</summary>
public sealed record DeadlineReminded(string Name, DateTimeOffset DueAt, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>The deadline passed and the step had not happened.</summary>
public sealed record DeadlineMissed(string Name, DateTimeOffset DueAt, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Where a phone was, WGS-84 degrees beside its own; accuracy in metres.</summary>
public sealed record FieldPosition(
    double Longitude, double Latitude, double? AccuracyMetres = null, string? SourceCrs = null, double? SourceLongitude = null, double? SourceLatitude = null);

/// <summary>Why there was nothing to handle.</summary>
public enum DismissalReason
{
    /// <summary>误报: nothing happened.</summary>
    FalseAlarm = 1,

    /// <summary>测试: a test of the device or of the line.</summary>
    Test = 2,

    /// <summary>Somebody saw what was meant to happen: cooking, welding, cleaning.</summary>
    Expected = 3,

    /// <summary>Nothing that the district has to handle.</summary>
    NotActionable = 4,
}
