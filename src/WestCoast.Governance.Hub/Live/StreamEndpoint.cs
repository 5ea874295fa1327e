using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Live;

/// <summary>
/// The live stream of a seat: a snapshot, or what it missed since the sequence it saw last; then changes as they happen.
/// </summary>
internal static class StreamEndpoint
{
    /// <summary>A screen that missed more than this gets a snapshot: it is the shorter way.</summary>
    private const int LongestResume = 5000;

    private const int LargestSnapshot = 1000;

    public static void MapStream(this IEndpointRouteBuilder incidents) =>
        incidents.MapGet("stream", Stream).Needs(Deed.See).WithSummary("Server-sent events: snapshot or resume, then every change");

    private static async Task Stream(
        HttpContext http, ClaimsPrincipal user, LiveFeed live, LivePing ping, OpenStreams streams, IDocumentStore store, Scopes scopes, IncidentAccess access, EdgeStamp stamp)
    {
        http.Response.Headers.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";

        var screen = live.Open(user.Seat());
        using var seat = streams.Open(user);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource([http.RequestAborted, screen.CutOff, ping.Stopping, seat.Over]);
        try
        {
            await Send(http, ping.Frame(), ended.Token);
            var shown = await Resume(http, screen, live, store, scopes, access, stamp, ended.Token);
            await foreach (var frame in screen.Frames.ReadAllAsync(ended.Token))
            {
                if (frame.Sequence == 0 || frame.Sequence > shown)
                    await Send(http, frame, ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            http.Abort();
        }
        finally
        {
            live.Close(screen);
        }
    }

    /// <summary>Brings the screen to where the process stands; the sequence it then has seen.</summary>
    private static async Task<long> Resume(
        HttpContext http, Screen screen, LiveFeed live, IDocumentStore store, Scopes scopes, IncidentAccess access, EdgeStamp stamp, CancellationToken ct)
    {
        var upTo = Math.Max(0, live.Shown);
        await using var session = store.QuerySession();
        if (LastSeen(http) is not { } seen || seen > upTo || upTo - seen > LongestResume)
        {
            var (rows, total) = await session.OpenRows(screen.Seat, scopes, LargestSnapshot, ct);
            var snapshot = new { sequence = upTo, now = http.Clock().GetUtcNow(), total, truncated = rows.Count < total, rows };
            await Send(http, LiveFrame.Of("snapshot", upTo, snapshot), ct);
            return upTo;
        }

        while (seen < upTo)
        {
            var run = await session.Read(stamp, seen, upTo, ct);
            foreach (var change in run.Changes)
            {
                if (new ToldChange(change, access).To(screen.Seat) is { } frame)
                    await Send(http, frame, ct);
            }

            seen = run.UpTo;
        }

        return seen;
    }

    private static long? LastSeen(HttpContext http)
    {
        var told = http.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? http.Request.Query["lastEventId"].FirstOrDefault();
        return long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
    }

    private static TimeProvider Clock(this HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>();

    private static async Task Send(HttpContext http, LiveFrame frame, CancellationToken ct)
    {
        await http.Response.Body.WriteAsync(frame.Bytes, ct);
        await http.Response.Body.FlushAsync(ct);
    }
}
