using Marten;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Deadlines;

/// <summary>
/// The time limits that run, one row each, written in the transaction of the events that start or end them. The next
/// thing to do is the reminder, then the limit itself; what was missed needs nobody to watch it any more.
/// </summary>
internal static class OpenDeadlines
{
    public static void Queue(IDocumentSession session, Incident before, Incident after)
    {
        var (was, now) = (Watched(before), Watched(after));
        foreach (var gone in was.Where(row => !now.Any(still => still.Step == row.Step)))
            session.QueueSqlCommand("delete from open_deadlines where incident_id = ? and step = ?", after.Id, gone.Step);
        foreach (var row in now.Where(row => !was.Contains(row)))
        {
            session.QueueSqlCommand(
                """
                insert into open_deadlines (incident_id, step, due_at, next_at) values (?, ?, ?, ?)
                on conflict (incident_id, step) do update set due_at = excluded.due_at, next_at = excluded.next_at
                """,
                after.Id, row.Step, row.DueAt.ToUniversalTime(), row.NextAt.ToUniversalTime());
        }
    }

    public static IReadOnlyList<(string Step, DateTimeOffset DueAt, DateTimeOffset NextAt)> Watched(Incident its) =>
        [.. RunningDeadlines.Of(its).Where(deadline => !its.Missed.Contains(deadline.Name)).Select(deadline => (
            deadline.Name, deadline.DueAt,
            deadline.RemindAt is { } remind && !its.Reminded.Contains(deadline.Name) ? remind : deadline.DueAt))];
}
