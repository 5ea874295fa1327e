namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// Goes along events and links in order and computes everything again. After a break it goes on from the link that is stored, so
/// that one changed row is one finding.
/// </summary>
internal sealed class RecordWalk(long chainEnd, IReadOnlySet<long> checkpointed)
{
    private const int MostKept = 20;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<long, byte[]> _links = [];
    private byte[] _before = Chain.Beginning;
    private long _last;

    /// <summary>The first of them, in order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public long ChainEnd => chainEnd;
    public int Found { get; private set; }
    public long Events { get; private set; }

    /// <summary>Stored after the chain's end; the hub has not come to them yet.</summary>
    public long NotYetChained { get; private set; }

    /// <summary>The links at the sequences that checkpoints speak of.</summary>
    public IReadOnlyDictionary<long, byte[]> Links => _links;

    public void Chained(StoredEvent happened, byte[] link, bool archived)
    {
        Events++;
        if (!Chain.Next(_before, happened).AsSpan().SequenceEqual(link))
            Add(Tampering.Changed, happened);
        else if (archived)
            Add(Tampering.Hidden, happened);
        Pass(happened.Sequence, link);
    }

    public void Unchained(StoredEvent happened)
    {
        Events++;
        if (happened.Sequence > ChainEnd)
            NotYetChained++;
        else
            Add(Tampering.Inserted, happened);
    }

    public void Missing(long sequence, Guid stream, long version, byte[] link)
    {
        Add(new Finding(Tampering.Deleted, sequence, _last, stream, version, Type: null));
        Pass(sequence, link);
    }

    private void Pass(long sequence, byte[] link)
    {
        (_before, _last) = (link, sequence);
        if (checkpointed.Contains(sequence))
            _links[sequence] = link;
    }

    private void Add(Tampering what, StoredEvent its) => Add(new Finding(what, its.Sequence, _last, its.Stream, its.Version, its.Type));

    private void Add(Finding finding)
    {
        Found++;
        if (_findings.Count < MostKept)
            _findings.Add(finding);
    }
}
