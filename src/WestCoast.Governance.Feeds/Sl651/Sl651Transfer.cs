namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>One text in packets, as far as it has come.</summary>
internal sealed class Sl651Transfer(Sl651Frame first)
{
    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _parts = [];

    public string Station { get; } = first.Station;
    public byte Function { get; } = first.Function;
    public int Total { get; } = first.Packet!.Value.Total;
    public DateTimeOffset HeardAt { get; private set; }
    public int Bytes { get; private set; }

    /// <summary>The packet that ends the text has come: what is missing now was lost.</summary>
    public bool Ended { get; private set; }

    public bool IsWhole => _parts.Count == Total;

    /// <summary>Of the first packet; 0 while that is missing.</summary>
    public ushort Serial => _parts.TryGetValue(1, out var text) && text.Length >= 2 ? (ushort)((text.Span[0] << 8) | text.Span[1]) : (ushort)0;

    public IEnumerable<int> Missing => Enumerable.Range(1, Total).Where(number => !_parts.ContainsKey(number));

    public bool IsOf(Sl651Frame frame) => frame.Station == Station && frame.Function == Function && frame.Packet!.Value.Total == Total;

    /// <summary>A packet that came before, now with other content, is of a new text: the station began again, and what was there is not to be mixed with it.</summary>
    public void Take(Sl651Frame frame, DateTimeOffset now)
    {
        var number = frame.Packet!.Value.Sequence;
        if (_parts.TryGetValue(number, out var other) && !other.Span.SequenceEqual(frame.Text.Span))
        {
            _parts.Clear();
            (Bytes, Ended) = (0, false);
        }

        Bytes += frame.Text.Length - (_parts.TryGetValue(number, out var before) ? before.Length : 0);
        _parts[number] = frame.Text;
        Ended |= number == Total || frame.End == Sl651Mark.Etx;
        HeardAt = now;
    }

    public byte[] Text() => [.. _parts.Values.SelectMany(part => part.ToArray())];

    /// <summary>For the people who look at refusals: at most so many numbers.</summary>
    public string Told(int most = 20)
    {
        var missing = Missing.ToList();
        return $"function {Function:X2}: of {Total} packets {missing.Count} are missing: {string.Join(", ", missing.Take(most))}{(missing.Count > most ? " …" : "")}";
    }
}
