namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>A signal that belongs to nothing open begins an incident, on the desk that <paramref name="To"/> names.</summary>
public sealed record OpenIncident(
    Guid IncidentId, long Number, string Kind, Severity Severity, string Title, PlaceFacts Place, SignalFacts Signal,
    Assigned To, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    public Guid? SplitFrom { get; init; }

    internal Decision Decide() => Decision.Accept(
        new IncidentOpened(IncidentId, Number, Kind, Severity, Title, Place, Signal, Now, By) { SplitFrom = SplitFrom },
        Desk.Routed(To, To.Deadlines, this));
}
