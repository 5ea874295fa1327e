namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>核实: it is real.</summary>
public sealed record Confirm(string? Text, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Confirmed is not null ? Decision.AlreadyDone
        : Words.Optional(Text) is { } bad ? bad
        : Decision.Accept(new IncidentConfirmed(Words.Clean(Text), Now, By));
}
