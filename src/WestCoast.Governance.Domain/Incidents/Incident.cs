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

    /// <summary>The state after <paramref name="happened"/>; an event this version does not know only counts.</summary>
    public static Incident Evolve(Incident state, IncidentEvent happened)
    {
        var next = state with { Version = state.Version + 1 };
        return happened switch
        {
            IncidentOpened e => next with { Id = e.IncidentId, Status = IncidentStatus.Open, Severity = e.Severity, Place = e.Place },
            IncidentRouted e => next with { Tier = e.Tier, Division = e.Division, Department = e.Department, Deadlines = e.Deadlines },
            SeverityRaised e => next with { Severity = e.To },
            IncidentAcknowledged e => next with
            {
                AcknowledgedBy = e.By, AcknowledgedAt = e.At, LastChangedByPerson = next.Version,
            },
            IncidentRelocated e => next with { Place = e.Place, LastChangedByPerson = e.Cause == RelocationCause.PositionCorrected ? next.Version : next.LastChangedByPerson },
            NoteAdded => next with { LastChangedByPerson = next.Version },
            _ => next,
        };
    }

    public static Incident Fold(IEnumerable<IncidentEvent> history) => history.Aggregate(None, Evolve);
}
