using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>What an assignee has to be told. Its id is that of the event, so that it exists once.</summary>
internal sealed record Notice(string Id, Guid AssignmentId, Guid IncidentId, string Recipient, string What, string Zh, string En, DateTimeOffset At)
{
    public const string Offered = "offered";

    /// <summary>What these events mean for assignees; <paramref name="before"/> is the state they met. Pure.</summary>
    public static IEnumerable<Notice> Of(Incident before, IEnumerable<IncidentEvent> events, IncidentRow row)
    {
        var state = before;
        foreach (var happened in events)
        {
            var live = state.Live;
            state = Incident.Evolve(state, happened);
            if (Of(happened, live ?? state.Live, state, row) is { } notice)
                yield return notice with { Id = $"{state.Id:N}-{state.Version}" };
        }
    }

    private static Notice? Of(IncidentEvent happened, Assignment? its, Incident state, IncidentRow row) => happened switch
    {
        IncidentAssigned e => new("", e.AssignmentId, state.Id, e.To.Key, Offered, $"派单：{Task(row)}{By(e.Deadlines, "，请于 ", " 前接单")}", $"Assigned: {TaskEn(row)}{By(e.Deadlines, "; accept by ", "")}", e.At),
        AssignmentWithdrawn e when its is not null => About(its, "withdrawn", $"撤回派单（{e.Reason}）：{Task(row)}", $"Taken back: {TaskEn(row)}", e, state),
        AssignmentExpired e when its is not null => About(its, "expired", $"未在时限内接单，已改派：{Task(row)}", $"Not accepted in time: {TaskEn(row)}", e, state),
        ResolutionSentBack e when state.Live is { } again => About(again, "sent-back", $"退回返工（{e.Reason}）：{Task(row)}", $"Sent back: {TaskEn(row)}", e, state),
        DeadlineReminded { Name: Steps.Accept or Steps.Arrive or Steps.Resolve } e when state.Live is { } live => About(
            live, "reminded", $"{StepNames.Zh(e.Name)}时限将至（{Hour(e.DueAt)}）：{Task(row)}", $"Due at {Hour(e.DueAt)}, {e.Name}: {TaskEn(row)}", e, state),
        _ => null,
    };

    private static Notice About(Assignment its, string what, string zh, string en, IncidentEvent e, Incident state) =>
        new("", its.Id, state.Id, its.To.Key, what, zh, en, e.At);

    private static string Task(IncidentRow row) => $"{row.Title}，{row.PlaceZh}（{row.Number}）";

    private static string TaskEn(IncidentRow row) => $"{row.Title}, {row.PlaceEn} ({row.Number})";

    private static string By(IEnumerable<Deadline> limits, string before, string after) =>
        limits.FirstOrDefault(limit => limit.Name == Steps.Accept) is { } accept ? $"{before}{Hour(accept.DueAt)}{after}" : "";

    private static string Hour(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", null);
}
