using System.IO.Pipelines;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>How long a line may be idle, and how long a frame that was begun may take: a peer that never finishes one is let go.</summary>
internal sealed class LineClock(StationLimits limits)
{
    private long? _begun;

    public async ValueTask<ReadResult> Read(PipeReader input, CancellationToken ct)
    {
        var patience = _begun is { } begun ? limits.FrameWithin - TimeProvider.System.GetElapsedTime(begun) : limits.Idle;
        if (patience <= TimeSpan.Zero)
            throw new LineRefusedException("frame.unfinished");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            return await input.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new LineRefusedException(_begun is null ? "line.idle" : "frame.unfinished");
        }
    }

    /// <summary>So many bytes are left that are not yet a frame; after a whole one the next has all its time.</summary>
    public void Left(long bytes, bool afterWhole)
    {
        if (bytes == 0)
            _begun = null;
        else if (afterWhole || _begun is null)
            _begun = TimeProvider.System.GetTimestamp();
    }
}

/// <summary>The line met a limit and ends; the message is the limit's word.</summary>
internal sealed class LineRefusedException(string reason) : Exception(reason);
