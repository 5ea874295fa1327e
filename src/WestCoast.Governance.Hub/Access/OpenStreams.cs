using System.Collections.Concurrent;
using System.Security.Claims;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Access;

/// <summary>
/// The open live streams of this process, and who sits at them: whoever is removed or changed loses theirs within some
/// seconds, as a stream asks for no permission again by itself.
/// </summary>
internal sealed class OpenStreams(KnownSeats seats, ILogger<OpenStreams> log) : BackgroundService
{
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(10);
    private const int AskedAtOnce = 500;

    private readonly ConcurrentDictionary<OpenStream, byte> _open = new();

    /// <summary>Dispose it when the stream ends.</summary>
    public OpenStream Open(ClaimsPrincipal user)
    {
        var stream = new OpenStream(user, ended => _open.TryRemove(ended, out _));
        _open.TryAdd(stream, 0);
        return stream;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (Outages.IsOutage(e))
            {
                log.LogWarning("Cannot look whether open streams are still allowed: {Reason}", e.GetBaseException().Message);
            }
        }
    }

    private async Task Look(CancellationToken ct)
    {
        var open = _open.Keys.ToList();
        foreach (var names in open.Select(stream => stream.User.UserName()).Distinct().Chunk(AskedAtOnce))
            await seats.Ask(names, ct);
        foreach (var stream in open)
        {
            if (await seats.Stands(stream.User, ct))
                continue;

            log.LogInformation("The live stream of {User} ends: the seat is not what it was", stream.User.UserName());
            stream.End();
        }
    }
}

/// <summary>One of them; it is over when its seat is.</summary>
internal sealed class OpenStream(ClaimsPrincipal user, Action<OpenStream> ended) : IDisposable
{
    private readonly CancellationTokenSource _over = new();

    public ClaimsPrincipal User => user;

    public CancellationToken Over => _over.Token;

    public void End() => _over.Cancel();

    public void Dispose() => ended(this); // its token source has no timer and may be cancelled still: the collector takes it
}
