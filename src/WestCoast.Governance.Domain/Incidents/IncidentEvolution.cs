using WestCoast.Governance.Domain.Deadlines;
using static WestCoast.Governance.Domain.Incidents.AssignmentState;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>How each event changes the state. Pure; every event counts one version.</summary>
internal static class IncidentEvolution
{
    public static Incident Evolve(Incident before, IncidentEvent happened)
    {
        var next = before with { Version = before.Version + 1 };
        if (happened.By.IsPerson && happened is not (PersonDataShown or PersonDataErased)) // they change nothing that anybody decides on
            next = next with { LastChangedByPerson = next.Version };

        return happened switch
        {
            IncidentOpened e => next with
            {
                Id = e.IncidentId, Number = e.Number, Kind = e.Kind, Status = IncidentStatus.Open, Severity = e.Severity, Place = e.Place,
                FirstSignal = e.Signal, SignalCount = 1,
            },
            SignalJoined => next with { SignalCount = next.SignalCount + 1 },
            SeverityRaised e => next with { Severity = e.To },
            IncidentAcknowledged e => Started(Without(next, Steps.Act), e.Deadlines) with { AcknowledgedBy = e.By, AcknowledgedAt = e.At },
            AcknowledgementExpired e => Started(next, e.Deadlines) with { AcknowledgedBy = null, AcknowledgedAt = null },
            IncidentConfirmed e => next with { Confirmed = new(e.By, e.At), Acted = true },
            CommandTaken e => next with { Command = new(e.By, e.At), CommandOnScene = e.OnScene, Acted = true },
            DepartmentsSummoned e => Summoning(next with
            {
                Acted = true,
                Summoned = [.. next.Summoned.Where(s => !e.Departments.Contains(s.Department)), .. e.Departments
                    .Select(code => new Summons(code, e.At, Until: e.Deadlines.FirstOrDefault(limit => limit.Name == Steps.ReportIn)))],
            }),
            DepartmentReportedIn e => Summoning(next with { Summoned = [.. next.Summoned.Select(s => s.Department == e.Department ? s with { ReportedInAt = e.At } : s)] }),
            DeadlineReminded e => next with { Reminded = [.. next.Reminded, e.Name] },
            DeadlineMissed e => next with { Missed = [.. next.Missed, e.Name] },
            _ => Assigning(next, happened) ?? Passing(next, happened) ?? Ending(next, happened) ?? next,
        };
    }

    private static Incident? Assigning(Incident next, IncidentEvent happened) => happened switch
    {
        IncidentAssigned e => Started(Without(next, Steps.Accept), e.Deadlines) with
        {
            Assignments = [.. next.Assignments, new(e.AssignmentId, e.To, Offered, e.At, e.By) { Why = e.Why }],
            Acted = next.Acted || e.By.Worker is null, // a worker's handing over is no desk's doing
        },
        AssignmentAccepted e => Handled(Set(next, e.AssignmentId, Accepted), e.By),
        AssignmentRefused e => Set(next, e.AssignmentId, Refused),
        AssignmentExpired e => Set(next, e.AssignmentId, Expired),
        AssignmentWithdrawn e => Set(next, e.AssignmentId, Withdrawn),
        AssignmentHandedOver e => Set(next, e.AssignmentId, HandedOver),
        ArrivedOnScene e => Handled(Set(next, e.AssignmentId, OnScene), e.By) with { ArrivedAt = next.ArrivedAt ?? e.At },
        FieldReported e when next.Resolved is null => Handled(next, e.By),
        _ => null,
    };

    private static Incident? Passing(Incident next, IncidentEvent happened) => happened switch
    {
        IncidentRouted e => Started(Desk.Leaves(next, e.Division) ? OnNoDesk(next) : next, e.Deadlines) with { Tier = e.Tier, Division = e.Division, Department = e.Department, Deadlines = e.Deadlines },
        IncidentRelocated e => next with { Place = e.Place },
        IncidentEscalated => OnNoDesk(next),
        IncidentPushedDown => OnNoDesk(next) with { AwaitsDecision = false },
        IncidentReturned e => OnNoDesk(next) with { Bounces = e.Times, AwaitsDecision = e.Times >= Desk.MostBounces },
        IncidentTransferred e => OnNoDesk(next) with { Bounces = e.Times, AwaitsDecision = e.Times >= Desk.MostBounces && !next.AwaitsDecision },
        SupervisionStarted e => next with { SupervisedBy = e.Tier },
        SeverityCorrected e => next with { Severity = e.To },
        KindCorrected e => next with { Kind = e.To },
        _ => null,
    };

    private static Incident? Ending(Incident next, IncidentEvent happened) => happened switch
    {
        IncidentResolved e => Handled(Started(Without(Set(next, next.Live?.Id, Done), Steps.Verify), e.Deadlines), e.By) with
        {
            Resolved = new(e.By, e.At), ResolvedWith = next.Live?.Id,
        },
        ResolutionSentBack => Set(next, next.ResolvedWith, Accepted) with { Resolved = null, ResolvedWith = null, Verified = null, Reworks = next.Reworks + 1 },
        ResolutionVerified e => next with { Verified = new(e.By, e.At) },
        IncidentClosed e => Ended(next, Incidents.Ending.Closed) with { ReopenUntil = e.ReopenUntil },
        IncidentDismissed e => Ended(next, Incidents.Ending.Dismissed) with { ReopenUntil = e.ReopenUntil },
        IncidentMerged e => Ended(next, Incidents.Ending.Merged) with { MergedInto = e.Into },
        IncidentReopened or IncidentUnmerged => OnNoDesk(next) with
        {
            Status = IncidentStatus.Open, Ending = null, ReopenUntil = null, MergedInto = null, Resolved = null, ResolvedWith = null, Verified = null,
            Bounces = 0, AwaitsDecision = false, ArrivedAt = null, Command = null, Summoned = [.. next.Summoned.Select(called => called with { Past = true })],
        },
        IncidentAbsorbed e => next with
        {
            Absorbed = [.. next.Absorbed, new(e.Other, e.Place.Code, e.Signals)], SignalCount = next.SignalCount + e.Signals,
        },
        IncidentReleased e => next with
        {
            Absorbed = [.. next.Absorbed.Where(other => other.Id != e.Other)], SignalCount = next.SignalCount - e.Signals,
        },
        SignalsSplitOff e => next with { SignalCount = next.SignalCount - e.Signals.Count },
        _ => null,
    };

    /// <summary>A step's limit takes the place of the one before; it can be reminded of and missed anew.</summary>
    private static Incident Started(Incident next, EquatableList<Deadline> started)
    {
        var anew = started.Where(deadline => !next.Deadlines.Contains(deadline)).Select(deadline => deadline.Name).ToList();
        return anew.Count == 0 ? next : next with
        {
            Deadlines = [.. next.Deadlines.Where(deadline => !anew.Contains(deadline.Name)), .. started.Where(deadline => anew.Contains(deadline.Name))],
            Reminded = [.. next.Reminded.Where(name => !anew.Contains(name))],
            Missed = [.. next.Missed.Where(name => !anew.Contains(name))],
        };
    }

    private static Incident Set(Incident next, Guid? assignment, AssignmentState state) => assignment is null ? next : next with
    {
        Assignments = [.. next.Assignments.Select(its => its.Id == assignment ? its with { State = state } : its)],
    };

    /// <summary>It comes to a desk that has not said yet that it owns it.</summary>
    private static Incident OnNoDesk(Incident next) => next with { AcknowledgedBy = null, AcknowledgedAt = null, Acted = false };

    /// <summary>The limit of reporting in is that of the called who has least time left.</summary>
    private static Incident Summoning(Incident next) =>
        next.Summoned.Where(called => called is { IsOutstanding: true, Until: not null }).MinBy(called => called.Until!.DueAt) is { Until: { } until }
            ? Started(Without(next, Steps.ReportIn, but: until), [until])
            : Without(next, Steps.ReportIn);

    /// <summary>A step that starts anew has only the limit it starts with.</summary>
    private static Incident Without(Incident next, string step, Deadline? but = null) => next with
    {
        Deadlines = [.. next.Deadlines.Where(deadline => deadline.Name != step || deadline == but)],
    };

    private static Incident Handled(Incident next, Actor by) =>
        !by.IsPerson || next.Handlers.Contains(by.User) ? next : next with { Handlers = [.. next.Handlers, by.User] };

    private static Incident Ended(Incident next, Ending how) => next with { Status = IncidentStatus.Closed, Ending = how };
}
