using System.IO.Pipelines;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>What a station says and hears on one connection. The station itself is used by one caller at a time.</summary>
internal sealed class StationTalk(SimulatedStation station, LinePlan plan, Stream stream, SemaphoreSlim turn, Awaited awaited, LineTally tally)
{
    private volatile bool _silent;

    /// <summary>Greeting, then its rounds; ends when a cut frame ends the connection, else when it is stopped.</summary>
    public async Task Speak(CancellationToken stop, CancellationToken ct)
    {
        if (!await Say(() => station.Station.Greeting(plan.Now()), ct))
            return;
        var phase = plan.Every * plan.Chance();
        for (var round = 0; ; round++)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ct);
            _silent = round >= plan.Faults.SilentAfter;
            await Task.Delay(_silent ? Timeout.InfiniteTimeSpan : round == 0 ? phase : plan.Every, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (either.IsCancellationRequested)
                break;
            awaited.GiveUp(Awaited.Patience);
            if (!await Say(() => station.Station.Next(plan.Now()), ct))
                return;
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
    }

    public async Task Listen(CancellationToken ct)
    {
        var input = PipeReader.Create(stream);
        while (true)
        {
            var read = await input.ReadAsync(ct);
            var (verdicts, rest) = (read.Buffer, read.Buffer);
            foreach (var verdict in station.Dialect.Verdicts(ref verdicts))
                awaited.Take(verdict);
            var answers = await Answers();
            input.AdvanceTo(rest.Start, rest.End);
            await Write(answers, ct);
            if (read.IsCompleted)
                throw new IOException("The hub closed the connection.");

            async Task<IReadOnlyList<byte[]>> Answers()
            {
                await turn.WaitAsync(ct);
                try
                {
                    return _silent ? [] : [.. station.Station.Answer(ref rest, plan.Now())];
                }
                finally
                {
                    turn.Release();
                }
            }
        }
    }

    /// <summary>False when a fault has the connection drop now.</summary>
    private async Task<bool> Say(Func<IEnumerable<byte[]>> frames, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await Send(Mangling.Of(frames(), plan.Faults, station.Station.Spoilt, plan.Chance), ct);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Answers go out as they are: the faults are those of what a station says by itself.</summary>
    private async Task Write(IReadOnlyList<byte[]> answers, CancellationToken ct)
    {
        if (answers.Count == 0)
            return;
        await turn.WaitAsync(ct);
        try
        {
            await Send(new(answers, answers, Spoilt: 0, ThenDrop: false), ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> Send(Mangled mangled, CancellationToken ct)
    {
        List<string> keys = [.. mangled.Whole.Select(station.Dialect.Key).OfType<string>()];
        awaited.Add(keys);
        tally.Wrote(mangled, keys.Count);
        foreach (var segment in mangled.Segments)
            await stream.WriteAsync(segment, ct);
        return !mangled.ThenDrop;
    }
}
