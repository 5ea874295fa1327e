using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>签收: "I own it", with name and time.</summary>
public sealed record Acknowledge(long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    /// <summary>By when something must follow.</summary>
    public EquatableList<Deadline> Deadlines { get; init; } = [];

    internal Decision Decide(Incident incident) => incident.AcknowledgedBy switch
    {
        { } owner when owner.User == By.User => Decision.AlreadyDone,
        { } owner => Decision.Reject("incident.already-acknowledged", $"{owner.User} acknowledged this incident at {incident.AcknowledgedAt:u}."),
        null => Decision.Accept(new IncidentAcknowledged(Now, By) { Deadlines = Deadlines }),
    };
}
