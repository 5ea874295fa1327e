using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>The parts of one message that are there.</summary>
internal sealed class Hj212PartSet(int count, DateTimeOffset firstAt)
{
    private const int MostNamed = 20;

    private readonly HashSet<int> _there = [];
    private readonly SortedDictionary<int, string> _held = [];

    public int Count => count;
    public DateTimeOffset FirstAt => firstAt;

    /// <summary>The first DataTime that a part told; those that are joined are of the same time.</summary>
    public string? Time { get; set; }

    public int Bytes { get; private set; }
    public bool IsWhole => _there.Count == count;

    public void Hear(int pno) => _there.Add(pno);

    public void Hold(int pno, string cp)
    {
        Bytes += cp.Length - (_held.TryGetValue(pno, out var before) ? before.Length : 0);
        _held[pno] = cp;
        _there.Add(pno);
    }

    public string Joined() => (Time is null ? "" : $"DataTime={Time};") + string.Concat(_held.Values);

    public string MissingParts()
    {
        var missing = Enumerable.Range(1, count).Where(pno => !_there.Contains(pno)).Take(MostNamed + 1).Select(pno => pno.ToString(CultureInfo.InvariantCulture)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? " …" : "")} of {count} missing");
    }
}
