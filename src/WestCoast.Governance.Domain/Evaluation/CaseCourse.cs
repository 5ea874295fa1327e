using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>
/// How one incident went, as an evaluation counts it: when each step first happened (of resolving, verifying and closing:
/// last, and not at all while it is undone), how often it went wrong, and on which desks it came. Told by its events alone.
/// </summary>
public sealed record CaseCourse(DateTimeOffset OpenedAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>派遣: first given to somebody, a worker, a department or a desk.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? DispatchedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? AcceptedAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? ArrivedAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? ResolvedAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? VerifiedAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? ClosedAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DismissalReason? Dismissed { get; init; }

    public int Escalations { get; init; }
    public int Reworks { get; init; }
    public int Reopenings { get; init; }

    /// <summary>The worker who was given it last and accepted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Worker { get; init; }

    /// <summary>The worker who was asked last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Asked { get; init; }

    /// <summary>An alarm on a desk is an incident that comes on it: opened there, or sent there from another.</summary>
    public EquatableList<DeskAlarm> Alarms { get; init; } = [];

    /// <summary>The course after <paramref name="happened"/>; null before it is opened.</summary>
    public static CaseCourse? Evolve(CaseCourse? its, IncidentEvent happened) => (its, happened) switch
    {
        (_, IncidentOpened e) => new CaseCourse(e.At),
        (null, _) => null,
        (_, IncidentRouted e) => its.Alarms.Count > 0 && its.Alarms[^1].Desk == e.Division ? its : its with { Alarms = [.. its.Alarms, new(e.Division, e.At)] },
        (_, IncidentAcknowledged e) => its with { AcknowledgedAt = its.AcknowledgedAt ?? e.At },
        (_, IncidentAssigned e) => its with { DispatchedAt = its.DispatchedAt ?? e.At, Asked = e.To.Kind == AssigneeKind.Worker ? e.To.Id : null },
        (_, AssignmentAccepted e) => its with { AcceptedAt = its.AcceptedAt ?? e.At, Worker = its.Asked ?? its.Worker },
        (_, ArrivedOnScene e) => its with { ArrivedAt = its.ArrivedAt ?? e.At },
        (_, IncidentResolved e) => its with { ResolvedAt = e.At },
        (_, ResolutionVerified e) => its with { VerifiedAt = e.At },
        (_, ResolutionSentBack) => its with { ResolvedAt = null, VerifiedAt = null, Reworks = its.Reworks + 1 },
        (_, IncidentClosed e) => its with { ClosedAt = e.At },
        (_, IncidentDismissed e) => its with { Dismissed = e.Reason },
        (_, IncidentReopened) => its with { ResolvedAt = null, VerifiedAt = null, ClosedAt = null, Dismissed = null, Reopenings = its.Reopenings + 1 },
        (_, IncidentUnmerged) => its with { ResolvedAt = null, VerifiedAt = null },
        (_, IncidentEscalated) => its with { Escalations = its.Escalations + 1 },
        _ => its,
    };
}

/// <summary>An incident came on a division's desk.</summary>
public sealed record DeskAlarm(string Desk, DateTimeOffset At);
