using System.Globalization;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Timekeeping;

namespace WestCoast.Governance.Hub.Board.Sentences;

/// <summary>An incident's life, told in Chinese. Pure: the same event and names, the same sentence.</summary>
internal static class ChineseSentences
{
    public static string Of(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentOpened e => $"{Split(e)}事件立案：{e.Title}（{names.Kind(e.Kind)}，{Severity(e.Severity)}），地点{e.Place.Zh}。",
        IncidentRouted e => $"事件分派至{names.Desk(e.Division, e.Department)}（{Tier(e.Tier)}）：{e.Reason}。{Limits(e.Deadlines)}",
        SignalJoined e => $"新信号并入：{Told(e.Signal)}。",
        ConditionCleared e => $"收到解除信号：{Told(e.Signal)}。",
        SeverityRaised e => $"因新信号，等级由{Severity(e.From)}升为{Severity(e.To)}。",
        IncidentAcknowledged e => $"{Who(e)}签收了事件。{Limits(e.Deadlines)}",
        IncidentRelocated e => e.Cause == RelocationCause.BoundaryChanged
            ? $"因边界调整，事件地点由{names.Division(e.From)}改为{e.Place.Zh}。"
            : $"{Who(e)}更正位置：由{names.Division(e.From)}改为{e.Place.Zh}{Because(e.Reason)}。",
        NoteAdded e => $"{Who(e)}备注：{e.Text}",
        _ => Handling(happened, names) ?? Passing(happened, names) ?? Ending(happened) ?? "发生了本版本不能描述的变动。",
    };

    private static string? Handling(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentConfirmed e => $"{Who(e)}核实事件属实{Because(e.Text)}。",
        IncidentDismissed e => $"{Who(e)}排除了事件（{Reason(e.Reason)}）：{e.Text}",
        AcknowledgementExpired e => $"{e.User}签收后未在时限内处置，签收失效，事件重新待签收。{Limits(e.Deadlines)}",
        IncidentAssigned e => $"{Who(e)}派单给{e.To.Zh}{Because(e.Why)}。{Limits(e.Deadlines)}",
        AssignmentAccepted e => $"{Who(e)}接单。",
        AssignmentRefused e => $"{Who(e)}拒绝接单：{e.Reason}",
        AssignmentExpired => "派单逾期无人接单，已失效。",
        AssignmentWithdrawn e => $"派单被撤回：{e.Reason}。",
        AssignmentHandedOver e => $"{Who(e)}移交了派单：{e.Reason}",
        ArrivedOnScene e => $"{Who(e)}到达现场。",
        FieldReported e => $"{Who(e)}现场反馈：{e.Text}{(e.Files.Count == 0 ? "" : $"（附件 {e.Files.Count} 个）")}",
        DepartmentsSummoned e => $"{Who(e)}吹哨，召集{string.Join('、', e.Departments.Select(names.Department))}：{e.Reason}。{Limits(e.Deadlines)}",
        DepartmentReportedIn e => $"{names.Department(e.Department)}报到{Because(e.Text)}。",
        CommandTaken e => $"{Who(e)}接管{(e.OnScene ? "现场" : "")}指挥{Because(e.Text)}。",
        FileAttached e => $"{Who(e)}上传了附件：{e.Name}。",
        DeadlineReminded e => $"提醒：{StepNames.Zh(e.Name)}时限将于{Time(e.DueAt)}到期。",
        DeadlineMissed e => $"逾期：{StepNames.Zh(e.Name)}未在{Time(e.DueAt)}前完成。",
        _ => null,
    };

    private static string? Passing(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentEscalated e => $"{Who(e)}将事件由{Tier(e.From)}上报至{Tier(e.To)}：{e.Reason}。",
        IncidentPushedDown e => $"{Who(e)}将事件由{Tier(e.From)}下派至{Tier(e.To)}：{e.Reason}。",
        IncidentReturned e => $"{Who(e)}从{names.Desk(e.Division, e.Department)}退单（第{e.Times}次）：{e.Reason}。",
        IncidentTransferred e => $"{Who(e)}从{names.Desk(e.FromDivision, e.FromDepartment)}转办至{names.Desk(e.ToDivision, e.ToDepartment)}（第{e.Times}次）：{e.Reason}。",
        SupervisionStarted e => $"{Who(e)}发起{Tier(e.Tier)}督办：{e.Reason}。",
        SeverityCorrected e => $"{Who(e)}将等级由{Severity(e.From)}更正为{Severity(e.To)}：{e.Reason}。",
        KindCorrected e => $"{Who(e)}将类别由{names.Kind(e.From)}更正为{names.Kind(e.To)}：{e.Reason}。",
        _ => null,
    };

    private static string? Ending(IncidentEvent happened) => happened switch
    {
        IncidentResolved e => $"{Who(e)}办结：{e.Text}。{Limits(e.Deadlines)}",
        ResolutionVerified e => $"{Who(e)}核查通过{Because(e.Text)}。",
        ResolutionSentBack e => $"{Who(e)}退回返工：{e.Reason}。",
        IncidentClosed e => $"{Who(e)}结案{Because(e.Text)}，{Time(e.ReopenUntil)}前可重新打开。",
        IncidentReopened e => $"{Who(e)}重新打开事件：{e.Reason}。",
        IncidentMerged e => $"{Who(e)}将本事件并入事件 {e.IntoNumber}：{e.Reason}。",
        IncidentAbsorbed e => $"{Who(e)}将事件 {e.OtherNumber}（{e.Place.Zh}，信号 {e.Signals} 条）并入本事件。",
        IncidentUnmerged e => $"{Who(e)}撤销并案，本事件单独办理：{e.Reason}。",
        IncidentReleased e => $"{Who(e)}撤销并案，信号 {e.Signals} 条随原事件分出。",
        SignalsSplitOff e => $"{Who(e)}将 {e.Signals.Count} 条信号拆出，另立事件：{e.Reason}。",
        PersonDataShown e => $"{Who(e)}查看了反映人信息{Because(e.Reason)}。",
        PersonDataErased e => $"{Who(e)}删除了反映人信息：{e.Reason}。",
        _ => null,
    };

    private static string Split(IncidentOpened e) => e.SplitFrom is null ? "" : "由其他事件拆出，";

    private static string Who(IncidentEvent e) => e.By.IsPerson ? $"{e.By.User} " : "系统";

    private static string Because(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"：{text}";

    private static string Told(SignalFacts signal) => signal.Title ?? $"{signal.Source}{(signal.Value is { } value ? $" {value.ToString(CultureInfo.InvariantCulture)} {signal.Unit}" : "")}";

    private static string Limits(EquatableList<Deadline> limits) => limits.Count == 0
        ? ""
        : $"时限：{string.Join('，', limits.Select(limit => $"{StepNames.Zh(limit.Name)} {Time(limit.DueAt)}"))}。";

    private static string Time(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);

    private static string Tier(Tier tier) => tier switch
    {
        Domain.Grid.Tier.Community => "社区",
        Domain.Grid.Tier.Subdistrict => "镇街",
        _ => "区级",
    };

    private static string Severity(Severity severity) => severity switch
    {
        Domain.Incidents.Severity.Extreme => "特别重大",
        Domain.Incidents.Severity.Severe => "重大",
        Domain.Incidents.Severity.Major => "较大",
        _ => "一般",
    };

    private static string Reason(DismissalReason reason) => reason switch
    {
        DismissalReason.FalseAlarm => "误报",
        DismissalReason.Test => "测试",
        DismissalReason.Expected => "正常作业",
        _ => "无需处置",
    };
}
