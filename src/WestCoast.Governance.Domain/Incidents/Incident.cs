using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>What a decision needs to know about an incident, and no more. Screens read the board instead.</summary>
public sealed record Incident(
    Guid Id,
    long Version,
    IncidentStatus Status,
    Severity Severity,
    PlaceFacts? Place,
    Tier Tier,
    string Division,
    string Department,
    EquatableList<Deadline> Deadlines,
    Actor? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    long LastChangedByPerson)
{
    public static readonly Incident None = new(
        Guid.Empty, 0, IncidentStatus.None, Severity.General, null, Tier.District, "", "", [], null, null, LastChangedByPerson: 0);

    public long Number { get; init; }
    public string Kind { get; init; } = "";
    public SignalFacts? FirstSignal { get; init; }
    public int SignalCount { get; init; }

    public Fact? Confirmed { get; init; }
    public EquatableList<Assignment> Assignments { get; init; } = [];
    public EquatableList<Summons> Summoned { get; init; } = [];
    public Fact? Command { get; init; }
    public bool CommandOnScene { get; init; }
    public Tier? SupervisedBy { get; init; }

    /// <summary>How often it was sent on as "not ours".</summary>
    public int Bounces { get; init; }

    /// <summary>It has been sent on often enough: whose desk it is on now decides, once, and that stands.</summary>
    public bool AwaitsDecision { get; init; }

    /// <summary>The desk has done something about it since it came there: confirmed, given it out, called departments, taken command.</summary>
    public bool Acted { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public Fact? Resolved { get; init; }

    /// <summary>The assignment with which it was resolved; who had it goes on should it be sent back.</summary>
    public Guid? ResolvedWith { get; init; }
    public Fact? Verified { get; init; }
    public int Reworks { get; init; }

    /// <summary>Who had a hand in it, and so may not verify it.</summary>
    public EquatableList<string> Handlers { get; init; } = [];

    public Ending? Ending { get; init; }
    public DateTimeOffset? ReopenUntil { get; init; }
    public Guid? MergedInto { get; init; }

    /// <summary>Incidents that go on in this one, and where they were.</summary>
    public EquatableList<Absorbed> Absorbed { get; init; } = [];

    public EquatableList<string> Reminded { get; init; } = [];
    public EquatableList<string> Missed { get; init; } = [];

    /// <summary>Somebody commands, or departments are called.</summary>
    [JsonIgnore]
    public bool IsJoint => Command is not null || Summoned.Any(called => !called.Past);

    /// <summary>The one assignment that somebody has to answer or is working on.</summary>
    public Assignment? Live => Assignments.LastOrDefault(assignment => assignment.IsLive);

    /// <summary>The state after <paramref name="happened"/>; an event this version does not know only counts.</summary>
    public static Incident Evolve(Incident state, IncidentEvent happened) => IncidentEvolution.Evolve(state, happened);

    public static Incident Fold(IEnumerable<IncidentEvent> history) => history.Aggregate(None, Evolve);
}

/// <summary>Somebody did it, then.</summary>
public sealed record Fact(Actor By, DateTimeOffset At);

/// <summary>A department called to the incident, by when it was to report in, and when it did; past once the incident was reopened.</summary>
public sealed record Summons(
    string Department,
    DateTimeOffset CalledAt,
    DateTimeOffset? ReportedInAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Deadline? Until = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Past = false)
{
    [JsonIgnore]
    public bool IsOutstanding => ReportedInAt is null && !Past;
}

/// <summary>Another incident that goes on in this one.</summary>
public sealed record Absorbed(Guid Id, string Place, int Signals);

/// <summary>In which way an incident ended.</summary>
public enum Ending
{
    Closed = 1,
    Dismissed = 2,
    Merged = 3,
}
