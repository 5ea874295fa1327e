using System.Diagnostics;
using System.Globalization;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>How many alarms were sent, and how long each that was seen took to the stream.</summary>
internal sealed record AlarmResult(int Sent, IReadOnlyList<TimeSpan> Took);

/// <summary>One alarm a second, each timed from just before its publish to its change on the stream.</summary>
internal sealed class Alarms(IReadOnlyList<LoadLine> lines, ChangeWatch watch)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<AlarmResult> Run(string run, TimeSpan length, CancellationToken ct)
    {
        var sent = new List<(string Id, long At)>();
        var publishing = new List<Task>();
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var number = 0; number < (int)length.TotalSeconds && await second.WaitForNextTickAsync(ct); number++)
        {
            var alarm = AlarmRound.At(number, [.. lines.Select(line => line.Sensor)]);
            var id = string.Create(CultureInfo.InvariantCulture, $"{run}.a{number}");
            sent.Add((id, Stopwatch.GetTimestamp()));
            publishing.Add(lines[number % lines.Count].Publish(id, alarm.Value, ct));
        }

        await Task.WhenAll(publishing);
        var ended = Stopwatch.GetTimestamp();
        while (sent.Any(alarm => watch.Took(alarm.Id, alarm.At) is null) && Stopwatch.GetElapsedTime(ended) < Patience)
            await Task.Delay(50, ct);
        return new AlarmResult(sent.Count, [.. sent.Select(alarm => watch.Took(alarm.Id, alarm.At)).OfType<TimeSpan>()]);
    }

    /// <summary>Leaves no sensor in alarm, so that the next measurement begins with all clear.</summary>
    public async Task ClearAll(string run, CancellationToken ct)
    {
        foreach (var line in lines)
            await line.Publish($"{run}.{line.Sensor.Id}", AlarmRound.Clear(line.Sensor).Value, ct);
        await Task.Delay(TimeSpan.FromSeconds(1), ct);
    }
}
