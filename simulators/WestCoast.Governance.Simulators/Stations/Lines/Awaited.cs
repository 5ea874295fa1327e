using System.Diagnostics;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>The frames of one connection that the hub has not answered yet. A key may wait more than once: a frame that was sent twice is answered twice.</summary>
internal sealed class Awaited(LineTally tally)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<(string Key, long Since)> _waiting = [];

    public void Add(IEnumerable<string> keys)
    {
        lock (_waiting)
            _waiting.AddRange(keys.Select(key => (key, Stopwatch.GetTimestamp())));
    }

    public void Take(Verdict verdict)
    {
        lock (_waiting)
        {
            if (_waiting.FindIndex(one => one.Key == verdict.Key) is var found and >= 0)
            {
                _waiting.RemoveAt(found);
                tally.Answered(verdict.Confirmed);
            }
        }
    }

    public void GiveUp(TimeSpan olderThan)
    {
        lock (_waiting)
            tally.GaveUp(_waiting.RemoveAll(one => Stopwatch.GetElapsedTime(one.Since) >= olderThan));
    }
}
