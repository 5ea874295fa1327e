using System.Diagnostics;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Waits for a condition, not for a time; says what it last saw when it gives up.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<T> Get<T>(Func<Task<T>> look, Func<T, bool> good, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        Exception? fault = null;
        T? last = default;
        while (watch.Elapsed < (patience ?? Patience))
        {
            try
            {
                fault = null;
                last = await look();
                if (good(last))
                    return last;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or Npgsql.NpgsqlException or TaskCanceledException)
            {
                fault = e;
            }

            await tick.WaitForNextTickAsync();
        }

        throw new TimeoutException($"Waited {watch.Elapsed.TotalSeconds:0} s; last seen: {fault?.Message ?? last?.ToString()}");
    }

    public static Task True(Func<Task<bool>> look, TimeSpan? patience = null) => Get(look, seen => seen, patience);
}
