namespace WestCoast.Governance.Domain.Incidents.Concluding;

/// <summary>Some signals were something else: they open an incident of their own. Merging that one back undoes it.</summary>
public sealed record SplitOff(EquatableList<Guid> Signals, Guid NewIncident, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident)
    {
        EquatableList<Guid> off = [.. Signals.Distinct()];
        return off.Count == 0 ? Decision.Reject("split.nothing", "Name the signals that are something else.")
            : off.Contains(incident.FirstSignal!.SignalId) ? Decision.Reject("split.first-signal", "The signal that opened it stays.")
            : off.Count >= incident.SignalCount - incident.Absorbed.Sum(other => other.Signals) ? Decision.Reject("split.everything", "At least one signal must stay.")
            : Words.Needed(Reason) is { } bad ? bad
            : Decision.Accept(new SignalsSplitOff(off, NewIncident, Reason.Trim(), Now, By));
    }
}
