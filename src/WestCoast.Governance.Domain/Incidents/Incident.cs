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
    public Tier? SupervisedBy { get; init; }

    /// <summary>How often it was sent on as "not ours" since a higher tier decided.</summary>
    public int Bounces { get; init; }

    public Fact? Resolved { get; init; }
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

    /// <summary>The one assignment that somebody has to answer or is working on.</summary>
    public Assignment? Live => Assignments.LastOrDefault(assignment => assignment.IsLive);

    /// <summary>The state after <paramref name="happened"/>; an event this version does not know only counts.</summary>
    public static Incident Evolve(Incident state, IncidentEvent happened) => IncidentEvolution.Evolve(state, happened);

    public static Incident Fold(IEnumerable<IncidentEvent> history) => history.Aggregate(None, Evolve);
}

/// <summary>Somebody did it, then.</summary>
public sealed record Fact(Actor By, DateTimeOffset At);

/// <summary>A department called to the incident, and when it reported in.</summary>
public sealed record Summons(string Department, DateTimeOffset CalledAt, DateTimeOffset? ReportedInAt = null);

/// <summary>Another incident that goes on in this one.</summary>
public sealed record Absorbed(Guid Id, string Place, int Signals);

/// <summary>In which way an incident ended.</summary>
public enum Ending
{
    Closed = 1,
    Dismissed = 2,
    Merged = 3,
}
