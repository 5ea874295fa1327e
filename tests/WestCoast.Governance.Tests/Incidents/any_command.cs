using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Incidents.Recording;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>What holds for every command: one that is acceptable, and then is asked of nothing, of a closed incident, from an old screen.</summary>
public class any_command
{
    private static readonly DepartmentsSummoned Summoned = new(["fire-rescue"], "需消防", [], Later, Li);

    /// <summary>A history in which the command has an effect, and the command.</summary>
    private static readonly (IncidentEvent[] Given, IncidentCommand Command)[] All =
    [
        ([], Open),
        ([Opened, Routed], Join(Second)),
        ([Opened, Routed], new Acknowledge(null, Later, Li)),
        ([Opened, Routed], new AddNote("?", Later, Li)),
        ([Opened, Routed], new AttachFile(B, "a", "b", 1, "c", Later, Li)),
        ([Opened, Routed], new Confirm(null, null, Later, Li)),
        ([Opened, Routed], new Dismiss(DismissalReason.Test, "测试", null, Later, Li)),
        ([Opened, Routed], Assigning(ToZhao)),
        ([Opened, Routed, Offered], new AcceptAssignment(A, null, Later, Zhao)),
        ([Opened, Routed, Offered], new RefuseAssignment(A, "忙", null, Later, Zhao)),
        (InHand, new HandOverAssignment(A, ToSun, "交班", null, Later, Zhao)),
        (InHand, new Arrive(A, null, null, Later, Zhao)),
        (InHand, new ReportFromField(A, "已关阀", [], null, null, Later, Zhao)),
        ([Opened, Routed], new Summon(["fire-rescue"], "需消防", [], null, Later, Li)),
        ([Opened, Routed, Summoned], new ReportIn("fire-rescue", null, null, Later, Fire)),
        ([Opened, Routed], new TakeCommand(true, null, null, Later, Li)),
        ([Opened, Routed], new Relocate(Place with { Address = "?" }, ToSubdistrict, RelocationCause.PositionCorrected, null, null, Later, Li)),
        ([Opened, Routed], new Escalate(ToDistrict, "超出能力", null, Later, Li)),
        ([Opened, Routed], new PushDown(ToCommunity, "属地", null, Later, Li)),
        ([Opened, Routed], new Return(ToDistrict, "不是我们的", null, Later, Li)),
        ([Opened, Routed], new Transfer(ToNextTown, ToDistrict, "他们的", null, Later, Li)),
        ([Opened, Routed], new Supervise(Tier.District, "督办", null, Later, Li)),
        ([Opened, Routed], new CorrectSeverity(Severity.General, ToSubdistrict, "轻", null, Later, Li)),
        ([Opened, Routed], new CorrectKind("pipeline", ToSubdistrict, "是管线", null, Later, Li)),
        ([Opened, Routed], new Merge(Other, 18, "同一", null, Later, Li)),
        ([Opened, Routed], new Absorb(Other, 18, Place, 1, Severity.Major, ToSubdistrict, Later, Li)),
        ([Opened, Routed, new SignalJoined(Second, Noon, Actor.System)], new SplitOff([Second.SignalId], Other, "另一处", null, Later, Li)),
        (InHand, Resolving(Zhao)),
        (Done, new Verify(null, null, Later, Wang)),
        (Done, new SendBack("没好", null, Later, Wang)),
        ([.. Done, Verified], new Close(null, TimeSpan.FromDays(7), null, Later, Wang)),
        (Ended, new Reopen(ToSubdistrict, "复发", null, Later, Li)),
        ([Opened, Routed, new IncidentMerged(Other, 18, "同一", Later, Li)], new Unmerge(ToSubdistrict, "不是", null, Later, Li)),
        ([Opened, Routed, new IncidentAbsorbed(Other, 18, Place, 1, Later, Li)], new Release(Other, Later, Li)),
        ([Opened, Routed], new Miss("arrive", Noon.AddMinutes(30), null, [], Noon.AddMinutes(30), Actor.System)),
        ([Opened, Routed], new ShowPerson([First.SignalId], null, Later, Li)),
        ([Opened, Routed], new ErasePerson([First.SignalId], "本人申请", Later, Li)),
        ([Opened, RoutedTo(ToCommunity, Noon)], new AskNext([ToZhao], ToSun, null, Later, Actor.System)),
        (InHand, new ReportDone(new ReportFromField(A, "已关阀", [], null, null, Later, Zhao), Resolving(Zhao) with { Now = Later })),
        ([Opened, RoutedTo(ToSubdistrict, Noon, Due("arrive", 30) with { RemindAt = Noon })], new Remind("arrive", Noon.AddMinutes(30), Noon, Actor.System)),
    ];

    private static readonly Type[] AlsoWhenClosed =
        [typeof(OpenIncident), typeof(AddNote), typeof(AttachFile), typeof(Release), typeof(Remind), typeof(Miss), typeof(Reopen), typeof(Unmerge), typeof(ShowPerson), typeof(ErasePerson)];

    private static readonly Type[] WhateverWasSeen =
        [typeof(AcceptAssignment), typeof(RefuseAssignment), typeof(HandOverAssignment), typeof(Arrive), typeof(ReportFromField), typeof(ReportIn)];

    [Fact]
    public void is_among_these() => Assert.Equal(
        typeof(IncidentCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentCommand)) && !type.IsAbstract).Select(type => type.Name).Order(),
        All.Select(its => its.Command.GetType().Name).Distinct().Order());

    [Fact]
    public void is_accepted_when_its_time_has_come() =>
        Assert.All(All, its => Assert.NotEmpty(Assert.IsType<Decision.Accepted>(Given(its.Given).When(its.Command)).Events));

    [Fact]
    public void says_who_and_when_in_every_event() => Assert.All(All, its => Assert.All(
        Assert.IsType<Decision.Accepted>(Given(its.Given).When(its.Command)).Events,
        happened => Assert.Equal((its.Command.Now, its.Command.By), (happened.At, happened.By))));

    [Fact]
    public void of_an_incident_that_does_not_exist_is_refused() =>
        Assert.All(All.Where(its => its.Command is not OpenIncident), its => Given().When(its.Command).ThenRejected("incident.unknown"));

    [Fact]
    public void of_a_closed_one_is_refused() => Assert.All(
        All.Where(its => !AlsoWhenClosed.Contains(its.Command.GetType())),
        its => (Given(its.Given) with { Status = IncidentStatus.Closed, Ending = Ending.Closed }).When(its.Command).ThenRejected("incident.closed"));

    [Fact]
    public void of_a_person_at_a_desk_is_refused_when_another_changed_it_after_the_version_seen() => Assert.All(
        All.Where(its => its.Command is PersonCommand),
        its =>
        {
            var seen = its.Given.Length;
            var overtaken = Given([.. its.Given, Note]).When((PersonCommand)its.Command with { SeenVersion = seen });
            if (WhateverWasSeen.Contains(its.Command.GetType()))
                Assert.IsType<Decision.Accepted>(overtaken);
            else
                overtaken.ThenRejected("incident.changed-meanwhile");
            Assert.IsType<Decision.Accepted>(Given([.. its.Given, Note]).When((PersonCommand)its.Command with { SeenVersion = seen + 1 }));
        });

    [Fact]
    public void gives_only_reasons_that_are_told_in_chinese_too() => Assert.All(
        RefusalCodes.InTheSource(), code => Assert.True(WestCoast.Governance.Hub.Setup.ChineseProblems.Of(code) is { Length: > 0 }, $"{code} has no Chinese sentence"));
}
