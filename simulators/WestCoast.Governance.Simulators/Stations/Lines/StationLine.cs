using System.Net.Sockets;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>One station on its TCP connection, and on the next when that is lost: speaks, listens, answers, until it is stopped.</summary>
public sealed class StationLine(SimulatedStation station, LinePlan plan, Storm storm, LineTally tally) : IDisposable
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The alarm is told at the station's next round.</summary>
    public async Task Raise(string alarm, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        station.Raise(alarm);
        _turn.Release();
    }

    /// <param name="stop">Lines say nothing more; what is awaited may still come.</param>
    /// <param name="over">Connections end.</param>
    public async Task Run(CancellationToken stop, CancellationToken over)
    {
        if (!await Pause(plan.ConnectAfter, stop))
            return;
        while (true)
        {
            var weather = storm.Next;
            var why = await Live(weather, stop, over);
            if (stop.IsCancellationRequested || over.IsCancellationRequested || (!weather.IsCancellationRequested && !await Pause(plan.PauseBeforeReconnect * (0.5 + plan.Chance()), stop)))
                return;
            tally.Reconnecting(why);
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>One connection's life; why it ended, where it was not ours to end.</summary>
    private async Task<string?> Live(CancellationToken weather, CancellationToken stop, CancellationToken over)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(weather, over);
        using var socket = new TcpClient { NoDelay = true };
        var awaited = new Awaited(tally);
        try
        {
            await Connect(socket, end.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return e is SocketException ? e.Message : null;
        }

        tally.Line(+1);
        try
        {
            var talk = new StationTalk(station, plan, socket.GetStream(), _turn, awaited, tally);
            var ended = await Task.WhenAny(talk.Speak(stop, end.Token), talk.Listen(end.Token));
            await end.CancelAsync();
            await ended;
            return null;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return e is OperationCanceledException ? null : e.Message;
        }
        finally
        {
            tally.Line(-1);
            awaited.GiveUp(TimeSpan.Zero);
        }
    }

    private async Task Connect(TcpClient socket, CancellationToken ct)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(ct);
        within.CancelAfter(ConnectWithin);
        await socket.ConnectAsync(plan.Hub.Host, plan.Hub.Port, within.Token);
    }

    private static async Task<bool> Pause(TimeSpan time, CancellationToken ct)
    {
        await Task.Delay(time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ct.IsCancellationRequested;
    }
}
