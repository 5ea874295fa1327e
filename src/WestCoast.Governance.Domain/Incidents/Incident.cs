using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>What a decision needs to know about an incident, and no more. Screens read the board instead.</summary>
public sealed record Incident(
    Guid Id,
    long Version,
    IncidentStatus Status,
    Severity Severity,
    Tier Tier,
    string Division,
    EquatableList<Deadline> Deadlines,
    Actor? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    long LastChangedByPerson)
{
    public static readonly Incident None = new(
        Guid.Empty, 0, IncidentStatus.None, Severity.General, Tier.District, "", [], null, null, LastChangedByPerson: 0);

    /// <summary>The state after <paramref name="happened"/>; an event this version does not know only counts.</summary>
    public static Incident Evolve(Incident state, IncidentEvent happened)
    {
        var next = state with { Version = state.Version + 1 };
        return happened switch
        {
            IncidentOpened e => next with { Id = e.IncidentId, Status = IncidentStatus.Open, Severity = e.Severity },
            IncidentRouted e => next with { Tier = e.Tier, Division = e.Division, Deadlines = e.Deadlines },
            SeverityRaised e => next with { Severity = e.To },
            IncidentAcknowledged e => next with
            {
                AcknowledgedBy = e.By, AcknowledgedAt = e.At, LastChangedByPerson = next.Version,
            },
            NoteAdded => next with { LastChangedByPerson = next.Version },
            _ => next,
        };
    }

    public static Incident Fold(IEnumerable<IncidentEvent> history) => history.Aggregate(None, Evolve);
}
