using System.Collections.Concurrent;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>
/// What a protocol must remember of a station beyond one connection, such as which alarm bits were set. The hub keeps it in
/// the store, so that it holds across restarts and processes; a value is small and replaced whole.
/// </summary>
/// <param name="Load">Null when nothing is known of that station.</param>
public sealed record StationMemory(
    Func<string, string, CancellationToken, ValueTask<byte[]?>> Load,
    Func<string, string, byte[], CancellationToken, ValueTask> Save)
{
    /// <summary>The station's line ended: it may come back to another process, which then knows more than we do.</summary>
    public Action<string, string> Forget { get; init; } = (_, _) => { };

    /// <summary>For one process and one life: simulators, replays, tests.</summary>
    public static StationMemory InProcess()
    {
        var kept = new ConcurrentDictionary<(string, string), byte[]>();
        return new(
            (protocol, address, _) => ValueTask.FromResult(kept.GetValueOrDefault((protocol, address))),
            (protocol, address, state, _) =>
            {
                kept[(protocol, address)] = state;
                return ValueTask.CompletedTask;
            });
    }
}
