using JasperFx.Events;
using Marten.Events.Aggregation;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Lets Marten fold a stream with the very function the tests use.</summary>
internal sealed partial class IncidentState : SingleStreamProjection<Incident, Guid>
{
    public override Incident? Evolve(Incident? snapshot, Guid id, IEvent e) =>
        e.Data is IncidentEvent happened ? Incident.Evolve(snapshot ?? Incident.None, happened) : snapshot;
}
