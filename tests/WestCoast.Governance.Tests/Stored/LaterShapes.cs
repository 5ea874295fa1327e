using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Stored;

/// <summary>The events of handling, passing on and ending, each with every field told.</summary>
internal static class LaterShapes
{
    private static readonly Guid A = Guid.Parse("0195d1c0-0000-7000-8000-0000000000a1");
    private static readonly Guid B = Guid.Parse("0195d1c0-0000-7000-8000-0000000000b1");
    private static readonly DateTimeOffset Then = Noon.AddMinutes(20);
    private static readonly Deadline Limit = new("resolve", Noon.AddHours(4), 240, "示例", 4, LimitUnit.WorkingHours, Noon.AddHours(3));
    private static readonly Assignee Worker = new(AssigneeKind.Worker, "w-0001", "网格员 0001", "Grid worker 0001", "370211001001001");
    private static readonly FieldPosition Here = new(120.15, 35.96, 12, "GCJ02", 120.155, 35.961);
    private static readonly Actor Field = new("grid-worker", "grid-worker", "127.0.0.1", "370211001001", "emergency", "w-0001", "phone-1");

    /// <summary>Within the row of an incident.</summary>
    public static readonly CaseCourse Course = new(Noon)
    {
        AcknowledgedAt = Noon.AddMinutes(1), DispatchedAt = Noon.AddMinutes(2), AcceptedAt = Noon.AddMinutes(3), ArrivedAt = Noon.AddMinutes(4), ResolvedAt = Noon.AddMinutes(5),
        VerifiedAt = Noon.AddMinutes(6), ClosedAt = Noon.AddMinutes(7), Dismissed = DismissalReason.Test, Escalations = 1, Reworks = 2, Reopenings = 3,
        Worker = "w-0001", Asked = "w-0002", Alarms = [new("370211001", Noon)],
    };

    public static readonly IReadOnlyList<IncidentEvent> Events =
    [
        Opened with { SplitFrom = B, Signal = First with { Person = "sha256:ab12" } },
        Routed with
        {
            Deadlines = [Limit], ReasonEn = "Gas: the subdistrict", CoDepartments = ["fire-rescue"], Informed = ["370211001001"], OnSceneCommand = true, KindsVersion = 2,
        },
        AcknowledgedByLi with { Deadlines = [Limit with { Name = "act" }] },
        new IncidentConfirmed("到场可见", Then, Li),
        new IncidentDismissed(DismissalReason.FalseAlarm, "误报", "hazmat", "gas-007", "high", Then, Li) { ReopenUntil = Noon.AddDays(7) },
        new AcknowledgementExpired("li.na", [Due("acknowledge", 30)], Then, Actor.System),
        new IncidentAssigned(A, Worker, [Due("accept", 25)], "最近", Then, Li),
        new AssignmentAccepted(A, Then, Field),
        new AssignmentRefused(A, "在处理另一事件", Then, Field),
        new AssignmentExpired(A, Then, Actor.System),
        new AssignmentWithdrawn(A, "改派", Then, Li),
        new AssignmentHandedOver(A, B, "交班", Then, Field),
        new ArrivedOnScene(A, Here, Then, Field),
        new FieldReported("已关阀", [B], Here, Then, Field),
        new DepartmentsSummoned(["fire-rescue"], "需消防", [Due("report-in", 50)], Then, Li),
        new DepartmentReportedIn("fire-rescue", "已到", Then, Li),
        new CommandTaken(OnScene: true, "现场指挥", Then, Li),
        new FileAttached(B, "照片.jpg", "image/jpeg", 12345, "ab12", Then, Field),
        new DeadlineReminded("arrive", Noon.AddMinutes(30), Then, Actor.System),
        new DeadlineMissed("arrive", Noon.AddMinutes(30), Noon.AddMinutes(30), Actor.System),
        new IncidentEscalated(Tier.Community, Tier.Subdistrict, "逾期未签收", Then, Actor.System),
        new IncidentPushedDown(Tier.District, Tier.Subdistrict, "属地处置", Then, Li),
        new IncidentReturned("370211001", "emergency", "不属本单位", 1, Then, Li),
        new IncidentTransferred("370211001", "emergency", "370211002", "ecology", "属环保", 2, Then, Li),
        new SupervisionStarted(Tier.District, "群众反映强烈", Then, Li),
        new SeverityCorrected(Severity.Major, Severity.Severe, "扩大", Then, Li),
        new KindCorrected("gas-leak", "pipeline", "是管线", Then, Li),
        new IncidentResolved("阀门已更换", [Due("verify", 600)], Then, Field),
        new ResolutionVerified("复核无异常", Then, Wang),
        new ResolutionSentBack("仍有气味", Then, Wang),
        new IncidentClosed("结案", Noon.AddDays(7), Then, Wang),
        new IncidentReopened("复发", Then, Li),
        new IncidentMerged(B, 18, "同一事件", Then, Li),
        new IncidentAbsorbed(B, 18, Tests.Incidents.GasLeak.Place, 3, Then, Li),
        new IncidentUnmerged(B, "不是同一事件", Then, Li),
        new IncidentReleased(B, 3, Then, Li),
        new PersonDataShown([Second.SignalId], "回访", Then, Li),
        new PersonDataErased([Second.SignalId], "本人申请", Then, Li),
        new SignalsSplitOff([Second.SignalId], B, "另一处", Then, Li),
    ];
}
