using System.Collections.Concurrent;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What this process heard of its stations since somebody last asked: when, how many frames, over how many lines.</summary>
public sealed class StationWatch
{
    private readonly ConcurrentDictionary<(string Protocol, string Address), Heard> _heard = new();
    private readonly ConcurrentDictionary<string, int> _lines = new(StringComparer.Ordinal);

    public sealed record Heard(DateTimeOffset LastAt, long Frames, string Peer);

    /// <summary>Open lines by protocol.</summary>
    public IReadOnlyDictionary<string, int> Lines => _lines;

    public void Frame(string protocol, string address, string peer, DateTimeOffset at) => _heard.AddOrUpdate(
        (protocol, address), _ => new Heard(at, 1, peer), (_, before) => new Heard(at > before.LastAt ? at : before.LastAt, before.Frames + 1, peer));

    public void Line(string protocol, int change) => _lines.AddOrUpdate(protocol, change, (_, before) => before + change);

    /// <summary>What was heard since the last taking; counted from nothing again.</summary>
    public IReadOnlyList<((string Protocol, string Address) Station, Heard Heard)> Take() =>
        [.. _heard.Keys.Select(key => _heard.TryRemove(key, out var heard) ? (key, heard) : (key, null!)).Where(pair => pair.Item2 is not null)];
}
