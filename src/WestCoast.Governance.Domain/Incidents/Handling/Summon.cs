using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>吹哨: calls departments to the incident.</summary>
public sealed record Summon(
    EquatableList<string> Departments, string Reason, EquatableList<Deadline> Deadlines, long? SeenVersion, DateTimeOffset Now, Actor By)
    : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident)
    {
        if (Departments.Count == 0)
            return Decision.Reject("summons.nobody", "Name at least one department.");
        if (Words.Needed(Reason) is { } bad)
            return bad;
        if (incident.Resolved is not null)
            return Refusals.Resolved;

        EquatableList<string> called = [.. Departments.Distinct().Where(code => incident.Summoned.All(summons => summons.Department != code || summons.Past))];
        return called.Count == 0 ? Decision.AlreadyDone : Decision.Accept(new DepartmentsSummoned(called, Reason.Trim(), Deadlines, Now, By));
    }
}

/// <summary>报到: a department that was called has come.</summary>
public sealed record ReportIn(string Department, string? Text, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) => incident.Summoned.FirstOrDefault(summons => summons.Department == Department && !summons.Past) switch
    {
        null => Decision.Reject("summons.not-called", $"{Department} was not called to this incident."),
        { ReportedInAt: not null } => Decision.AlreadyDone,
        _ when Words.Optional(Text) is { } bad => bad,
        _ => Decision.Accept(new DepartmentReportedIn(Department, Words.Clean(Text), Now, By)),
    };
}
