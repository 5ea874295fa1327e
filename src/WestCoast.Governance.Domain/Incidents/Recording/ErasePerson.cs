namespace WestCoast.Governance.Domain.Incidents.Recording;

/// <summary>Who called is forgotten, on request; the incident's own record stays as it is.</summary>
public sealed record ErasePerson(EquatableList<Guid> Signals, string Reason, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide() =>
        Words.Needed(Reason) ?? (Signals.Count == 0 ? ShowPerson.Nobody : Decision.Accept(new PersonDataErased(Signals, Reason.Trim(), Now, By)));
}
