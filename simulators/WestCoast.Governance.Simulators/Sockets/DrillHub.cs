using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>
/// A hub that says it is the drill world. There is no way to get one for any other hub: simulated feeds exist in
/// the drill world only.
/// </summary>
internal sealed class DrillHub(HttpClient http, HubClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private volatile HubClock _clock = clock;

    public HttpClient Http => http;

    public DateTimeOffset Now => _clock.Now;

    public double Rate => _clock.Rate;

    public static async Task<DrillHub> Find(Uri address, Action<string> tell, CancellationToken ct)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        var began = Stopwatch.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            if (await Ask(http, ct) is { } clock)
                return new DrillHub(http, await Ask(http, ct) ?? clock); // the first answer came with the cost of connecting
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new RefusedToStart($"No hub answered at {address}healthz/live within {Patience.TotalSeconds:0} s. Is the drill world up?");
            if (tries == 0)
                tell($"Waiting up to {Patience.TotalSeconds:0} s for a hub at {address} …");
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    /// <summary>Sets the clock right now and then; a hub of another world at the same address ends the play.</summary>
    public async Task KeepTime(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
        while (await timer.WaitForNextTickAsync(ct))
            _clock = await Ask(http, ct) ?? _clock;
    }

    /// <summary>Null when nothing that looks like a hub answers yet.</summary>
    private static async Task<HubClock?> Ask(HttpClient http, CancellationToken ct)
    {
        try
        {
            var asked = Stopwatch.GetTimestamp();
            var alive = await http.GetFromJsonAsync<Alive>("healthz/live", ct);
            var answered = Stopwatch.GetTimestamp();
            if (alive is not { World: { } world, Rate: > 0 })
                return null;
            return string.Equals(world, "drill", StringComparison.OrdinalIgnoreCase)
                ? HubClock.From(alive.Now, alive.Rate, asked, answered)
                : throw new RefusedToStart(
                    $"The hub at {http.BaseAddress} is the {world.ToLowerInvariant()} world. Simulated feeds exist in the drill world only; nothing was sent there.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record Alive(string? World, DateTimeOffset Now, double Rate);
}
