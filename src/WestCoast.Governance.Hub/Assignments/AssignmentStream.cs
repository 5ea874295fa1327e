using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Outbound;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>My assignments as server-sent events: a snapshot, then each as it changes. What was written to the phone counts as delivered.</summary>
internal static class AssignmentStream
{
    public static void MapAssignmentStream(this IEndpointRouteBuilder assignments) =>
        assignments.MapGet("stream", Stream).Needs(Deed.AnswerAssignment).WithSummary("Server-sent events: a snapshot of my assignments, then each as it changes");

    private static async Task Stream(HttpContext http, AssignmentFeed feed, OpenStreams streams, IDocumentStore store, NpgsqlDataSource source, TimeProvider clock)
    {
        http.Response.Headers.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";

        using var phone = feed.Open(http.User.Seat().Key());
        using var open = streams.Open(http.User);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, phone.CutOff, feed.Stopping, open.Over);
        try
        {
            await Send(feed.Ping());
            await Snapshot();
            await foreach (var line in phone.Lines.ReadAllAsync(ended.Token))
            {
                await Send(line);
                if (line.Row is { } row)
                    await Inbox.Delivered(source, phone.Recipient, [row], clock.GetUtcNow(), ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            http.Abort();
        }
        finally
        {
            feed.Close(phone);
        }

        async Task Snapshot()
        {
            await using var session = store.QuerySession();
            var rows = await MyAssignments.Of(phone.Recipient, all: false, session, source, ended.Token);
            await Send(new(LiveFrame.Of("snapshot", null, new MyAssignments.Tasks(clock.GetUtcNow(), rows))));
            await Inbox.Delivered(source, phone.Recipient, rows, clock.GetUtcNow(), ended.Token);
        }

        async Task Send(Shown line)
        {
            await http.Response.Body.WriteAsync(line.Frame.Bytes, ended.Token);
            await http.Response.Body.FlushAsync(ended.Token);
        }
    }
}
