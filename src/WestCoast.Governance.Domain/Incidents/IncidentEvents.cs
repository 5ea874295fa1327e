using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>
/// Everything that can happen to an incident. These are stored for ever:
/// add a case or an optional field, never rename or repurpose one.
/// </summary>
public abstract record IncidentEvent(DateTimeOffset At, Actor By);

public sealed record IncidentOpened(
    Guid IncidentId, long Number, string Kind, Severity Severity, string Title, PlaceFacts Place, SignalFacts Signal,
    DateTimeOffset At, Actor By) : IncidentEvent(At, By)
{
    /// <summary>The incident whose signal it was; null for one that opened by itself.</summary>
    public Guid? SplitFrom { get; init; }
}

public sealed record IncidentRouted(
    Tier Tier, string Division, string Department, string Rule, string Reason, EquatableList<Deadline> Deadlines,
    DateTimeOffset At, Actor By) : IncidentEvent(At, By)
{
    public string? ReasonEn { get; init; }
    public EquatableList<string> CoDepartments { get; init; } = [];
    public EquatableList<string> Informed { get; init; } = [];
    public bool OnSceneCommand { get; init; }

    /// <summary>The version of the catalogue of kinds that decided; null before there were versions.</summary>
    public int? KindsVersion { get; init; }
}

public sealed record SignalJoined(SignalFacts Signal, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record ConditionCleared(SignalFacts Signal, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record SeverityRaised(Severity From, Severity To, Guid SignalId, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record IncidentAcknowledged(DateTimeOffset At, Actor By) : IncidentEvent(At, By)
{
    /// <summary>By when something must have been done about it, else it is nobody's again.</summary>
    public EquatableList<Deadline> Deadlines { get; init; } = [];
}

/// <summary>The same incident, at another place; a routing event follows. From names the place left, so that its screens let go.</summary>
public sealed record IncidentRelocated(
    string From, PlaceFacts Place, RelocationCause Cause, string? Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

public sealed record NoteAdded(string Text, DateTimeOffset At, Actor By) : IncidentEvent(At, By);
