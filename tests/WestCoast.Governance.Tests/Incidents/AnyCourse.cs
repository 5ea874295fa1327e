using CsCheck;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using WestCoast.Governance.Domain.Routing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>Random people and the hub do random things to one incident while time goes by; whatever is due, the sweeper does.</summary>
internal static class AnyCourse
{
    private static readonly Actor[] People = [Li, Wang, Town, Chief, Zhao, Sun, Fire, Emergency];
    private static readonly Assignee[] Assignees = [Zhaos, Suns, FireOffice, TownDesk];
    private static readonly (Tier Tier, string Division, string Department)[] Desks =
    [
        (Tier.Community, "370211001001", "emergency"), (Tier.Community, "370211001002", "emergency"), (Tier.Subdistrict, "370211001", "emergency"),
        (Tier.Subdistrict, "370211001", "ecology"), (Tier.Subdistrict, "370211002", "emergency"), (Tier.District, "370211", "emergency"),
    ];

    /// <summary>Which command, by whom, with what, how much later, and how many versions behind.</summary>
    public sealed record Move(int What, int Who, int X, int Y, int Minutes, int Behind);

    public static readonly Gen<Move> AnyMove = Gen.Select(
        Gen.Int[0, 39], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 40], Gen.Int[-1, 3],
        (what, who, x, y, minutes, behind) => new Move(what, who, x, y, minutes, behind));

    public static readonly Gen<List<Move>> Courses = AnyMove.List[0, 60];

    /// <summary>Everything that happened, one inner list for each command that had an effect.</summary>
    public static List<IReadOnlyList<IncidentEvent>> Play(List<Move> course, Action<Incident, DateTimeOffset>? swept = null)
    {
        var (its, now, steps) = (Incident.None, Noon, new List<IReadOnlyList<IncidentEvent>>());
        Do(Open with { To = To(Desks[2], Noon) });
        foreach (var move in course)
        {
            now = now.AddMinutes(move.Minutes);
            foreach (var due in RunningDeadlines.Of(its).Concat(its.Deadlines).ToList())
            {
                Do(new Remind(due.Name, due.DueAt, now, Actor.System));
                Do(new Miss(due.Name, due.DueAt, Above(its.Tier, now), [Limit(Steps.Acknowledge, 5, now)], now, Actor.System));
            }

            swept?.Invoke(its, now);
            Do(Command(move, its, now));
        }

        return steps;

        void Do(IncidentCommand command)
        {
            if (IncidentDecider.Decide(command, its) is not Decision.Accepted { Events: { Count: > 0 } events })
                return;
            steps.Add(events);
            its = events.Aggregate(its, Incident.Evolve);
        }
    }

    private static IncidentCommand Command(Move m, Incident its, DateTimeOffset now)
    {
        var by = People[m.Who % People.Length];
        long? seen = m.Behind < 0 ? null : Math.Max(0, its.Version - m.Behind);
        var to = To(Desks[m.X % Desks.Length], now);
        var assignment = its.Assignments.Count == 0 ? A : its.Assignments[m.X % its.Assignments.Count].Id;
        var whose = m.Y % 4 > 0 && its.Live is { } live ? People.FirstOrDefault(live.To.Is) ?? by : by; // mostly the right one
        var given = its.Live is { } current && m.Y % 4 > 0 ? current.Id : assignment;
        var offer = new Offer(new Guid((int)its.Version, 1, 1, [0, 0, 0, 0, 0, 0, 0, 0]), Assignees[m.X % Assignees.Length], m.Y % 9 > 0, [Limit(Steps.Accept, 15, now)]);
        var severity = (Severity)(1 + (m.X % 4));
        return m.What switch
        {
            0 or 1 => Join(Signal(m.X) with { Cleared = m.Y % 5 == 0, Late = m.Y % 7 == 0 }, severity, to) with { Now = now },
            2 or 3 => new Acknowledge(seen, now, by) { Deadlines = [Limit(Steps.Act, 20, now)] },
            4 => new AddNote("?", now, by),
            5 => new Confirm(null, seen, now, by),
            6 => new Dismiss(DismissalReason.Test, "测试", seen, now, by) { ReopenWithin = TimeSpan.FromHours(1) },
            7 or 8 or 9 => new Assign(offer, seen, now, by),
            10 or 11 => new AcceptAssignment(given, seen, now, whose),
            12 => new RefuseAssignment(given, "忙", seen, now, whose),
            13 => new HandOverAssignment(given, offer, "交班", seen, now, whose),
            14 or 15 => new Arrive(given, null, seen, now, whose),
            16 => new ReportFromField(given, "现场", [], null, seen, now, whose),
            17 => new Summon([m.Y % 2 == 0 ? "fire-rescue" : "ecology"], "需联动", [Limit(Steps.ReportIn, 30, now)], seen, now, by),
            18 => new ReportIn(m.Y % 2 == 0 ? "fire-rescue" : "ecology", null, seen, now, by),
            19 => new TakeCommand(m.Y % 2 == 0, null, seen, now, by),
            20 => new Relocate(Place with { Code = to.Route.Division }, to, m.Y % 2 == 0 ? RelocationCause.BoundaryChanged : RelocationCause.PositionCorrected, null, seen, now, by),
            21 => new Escalate(to, "上报", seen, now, by),
            22 => new PushDown(to, "下派", seen, now, by),
            23 => new Return(to, "退单", seen, now, by),
            24 or 25 => new Transfer(to, Above(its.Tier, now), "转办", seen, now, by),
            26 => new Supervise((Tier)(1 + (m.Y % 3)), "督办", seen, now, by),
            27 => new CorrectSeverity(severity, to, "更正", seen, now, by),
            28 => new CorrectKind(m.Y % 2 == 0 ? "gas-leak" : "pipeline", to, "更正", seen, now, by),
            29 => new Merge(Other, 18, "并案", seen, now, by),
            30 => new Absorb(m.Y % 2 == 0 ? Other : A, 18, Place, 2, severity, to, now, by),
            31 => new Unmerge(to, "拆分", seen, now, by),
            32 => new Release(Other, now, by),
            33 => new SplitOff([Signal(m.X).SignalId], B, "拆分", seen, now, by),
            34 or 35 => new Resolve("已处理", [Limit(Steps.Verify, 60, now)], seen, now, m.Y % 2 == 0 ? whose : by),
            36 => new Verify(null, seen, now, by),
            37 => new SendBack("没好", seen, now, by),
            38 => new Close(null, TimeSpan.FromHours(3), seen, now, by),
            _ => new Reopen(to, "复发", seen, now, by),
        };
    }

    private static Assigned? Above(Tier tier, DateTimeOffset now) => tier == Tier.District ? null : To(Desks.First(desk => desk.Tier > tier), now);

    private static Assigned To((Tier Tier, string Division, string Department) desk, DateTimeOffset now) => new(
        new Route(desk.Tier, desk.Division, desk.Department, "any", "任意"),
        [Limit(Steps.Acknowledge, 5, now), Limit(Steps.Arrive, 30, now), Limit(Steps.Resolve, 120, now)]);

    private static Deadline Limit(string step, int minutes, DateTimeOffset now) =>
        new(step, now.AddMinutes(minutes), minutes, "示例", RemindAt: now.AddMinutes(minutes * 0.75));
}
