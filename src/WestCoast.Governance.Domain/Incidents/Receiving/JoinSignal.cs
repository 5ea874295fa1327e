namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>Joins a signal; <paramref name="To"/> is where the incident belongs should its severity rise.</summary>
public sealed record JoinSignal(SignalFacts Signal, Severity Severity, Assigned To, DateTimeOffset Now, Actor By)
    : IncidentCommand(Now, By)
{
    internal Decision Decide(Incident incident)
    {
        if (Signal.Cleared)
            return Decision.Accept(new ConditionCleared(Signal, Now, By));

        var events = new List<IncidentEvent> { new SignalJoined(Signal, Now, By) };
        if (incident.Resolved is not null && !Signal.Late)
            events.Add(new ResolutionSentBack("办结后又有新信号", Now, By)); // what still alarms is not done
        if (Severity < incident.Severity)
        {
            events.Add(new SeverityRaised(incident.Severity, Severity, Signal.SignalId, Now, By));
            events.Add(Desk.Routed(To, Desk.Ruled(incident, To), this));
        }

        return Decision.Accept(events);
    }
}
