using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What is to be done with a packet that may be one of several.</summary>
public abstract record Hj212Part
{
    /// <summary>It can be heard now: it stands for itself, or it was the last that was missing.</summary>
    public sealed record Ready(Hj212Segment Segment) : Hj212Part;

    /// <summary>It is kept until the others are there, and not acknowledged before.</summary>
    public sealed record Held : Hj212Part;

    /// <summary>It does not fit; a stable word.</summary>
    public sealed record Refused(string Reason, string Detail) : Hj212Part;

    private Hj212Part() { }
}

/// <summary>
/// Collects the packets of one message by MN, QN and CN (HJ 212-2017, 6.3.2: PNUM, PNO). A packet with a DataTime of its own is heard at
/// once; one without waits for the rest. Bounded in sets, bytes and time; a part that comes twice does no harm.
/// </summary>
public sealed class Hj212Parts
{
    public const string Missing = "parts.missing";
    public const string TooLarge = "parts.too-large";
    public const string Disagree = "parts.disagree";

    public const int MostSets = 8;
    public const int MostBytes = 64 * 1024;

    private const int MostToTell = 1024;

    /// <summary>After the first part; three retries of 10 s for each of two parts fit into it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<(string Mn, string Qn, int Cn, string Time), Hj212PartSet> _sets = [];
    private readonly List<string> _givenUp = [];

    /// <summary>What was given up since this was last asked, with the parts that never came.</summary>
    public IReadOnlyList<string> GivenUp(DateTimeOffset now)
    {
        foreach (var key in _sets.Where(set => IsOld(set.Value, now)).Select(set => set.Key).ToList())
            GiveUp(key);
        IReadOnlyList<string> told = [.. _givenUp];
        _givenUp.Clear();
        return told;
    }

    public Hj212Part Take(Hj212Segment segment, DateTimeOffset now)
    {
        if (segment is not { Pnum: { } pnum, Pno: { } pno })
            return new Hj212Part.Ready(segment);

        var time = segment.Parameter("DataTime");
        var key = (segment.Mn, segment.Qn, segment.Cn, segment.Qn.Length == 0 ? time ?? "" : "");
        if (time is null && _sets.TryGetValue(key, out var late) && IsOld(late, now) && !late.IsWhole)
            return TooLate(key, late);
        if (!_sets.TryGetValue(key, out var set))
            _sets[key] = set = Begin(pnum, now);
        if (set.Count != pnum)
            return new Hj212Part.Refused(Disagree, string.Create(CultureInfo.InvariantCulture, $"PNUM={pnum}; it was {set.Count}"));

        set.Time ??= time;
        if (time is null)
            return Hold(key, set, segment, pno);

        set.Hear(pno);
        return new Hj212Part.Ready(segment);
    }

    private Hj212Part Hold((string, string, int, string) key, Hj212PartSet set, Hj212Segment segment, int pno)
    {
        set.Hold(pno, segment.Cp);
        if (set.Bytes > MostBytes)
        {
            _sets.Remove(key);
            return new Hj212Part.Refused(TooLarge, string.Create(CultureInfo.InvariantCulture, $"more than {MostBytes} characters in {set.Count} parts"));
        }

        if (!set.IsWhole)
            return new Hj212Part.Held();

        var cp = set.Joined();
        return Hj212SegmentReader.Items(cp) is { } items
            ? new Hj212Part.Ready(segment with { Cp = cp, Items = items, Pnum = null, Pno = null })
            : new Hj212Part.Refused(Hj212SegmentReader.TooMany, "in all parts together");
    }

    private Hj212PartSet Begin(int count, DateTimeOffset now)
    {
        if (_sets.Count == MostSets)
            GiveUp(_sets.OrderBy(set => !set.Value.IsWhole).ThenBy(set => set.Value.FirstAt).First().Key);
        return new Hj212PartSet(count, now);
    }

    private Hj212Part.Refused TooLate((string, string, int, string) key, Hj212PartSet set)
    {
        _sets.Remove(key);
        return new Hj212Part.Refused(Missing, set.MissingParts());
    }

    private void GiveUp((string Mn, string Qn, int Cn, string) key)
    {
        if (_sets.Remove(key, out var set) && !set.IsWhole && _givenUp.Count < MostToTell)
            _givenUp.Add(string.Create(CultureInfo.InvariantCulture, $"{Missing}: QN={key.Qn} CN={key.Cn}: {set.MissingParts()}"));
    }

    private static bool IsOld(Hj212PartSet set, DateTimeOffset now) => (now - set.FirstAt).Duration() > Patience;
}
