namespace WestCoast.Governance.Domain.Incidents.Recording;

/// <summary>Who called is shown to somebody, whatever the incident's state; each look is written down.</summary>
public sealed record ShowPerson(EquatableList<Guid> Signals, string? Reason, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal static readonly Decision Nobody = Decision.Reject("person.unknown", "Nobody's data is kept with this incident.");

    internal Decision Decide() =>
        Signals.Count == 0 ? Nobody
        : Words.Optional(Reason) ?? Decision.Accept(new PersonDataShown(Signals, Words.Clean(Reason), Now, By));
}
