using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary>Everything that an incident's events make, folded again by the very rules that made it.</summary>
internal sealed record Life(Guid Id, Incident State, IncidentRow Row)
{
    public static Life Of(Guid id, IEnumerable<IncidentEvent> events, EdgeStamp stamp)
    {
        var (state, row) = (Incident.None, (IncidentRow?)null);
        foreach (var happened in events)
        {
            state = Incident.Evolve(state, happened);
            row = RowEvolution.Evolve(row, happened, state, stamp);
        }

        return new Life(id, state, row ?? throw new InvalidOperationException($"The events of incident {id} do not open it."));
    }
}
