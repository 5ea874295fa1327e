using WestCoast.Governance.Domain.Incidents.Concluding;

namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>The last report from the field: what was done, and that it is done. Who reports has thereby accepted.</summary>
public sealed record ReportDone(ReportFromField Report, Resolve Resolve) : IncidentCommand(Report.Now, Report.By)
{
    internal Decision Decide(Incident incident)
    {
        var (after, happened) = (incident, new List<IncidentEvent>());
        if (incident.Live is { State: AssignmentState.Offered } offered && offered.Id == Report.AssignmentId && offered.To.Is(By))
            Add(new AssignmentAccepted(offered.Id, Now, By));

        foreach (Func<Incident, Decision> step in new[] { Report.Decide, Resolve.Decide })
        {
            var decision = step(after);
            if (decision is not Decision.Accepted { Events: var events })
                return decision;
            foreach (var e in events)
                Add(e);
        }

        return Decision.Accept(happened);

        void Add(IncidentEvent e)
        {
            happened.Add(e);
            after = Incident.Evolve(after, e);
        }
    }
}
