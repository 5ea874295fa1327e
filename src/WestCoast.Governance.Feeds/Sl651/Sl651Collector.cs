namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What a packet did to its text.</summary>
internal abstract record Sl651Collected
{
    public sealed record Waiting : Sl651Collected;

    /// <summary>Whole; <paramref name="Forget"/> once the broker has it.</summary>
    public sealed record Whole(byte[] Text, Action Forget) : Sl651Collected;

    /// <summary>This very packet made a text whole before: its confirmation was lost.</summary>
    public sealed record Again(ushort Serial) : Sl651Collected;

    /// <param name="Wanted">The packet to send again.</param>
    public sealed record Refused(string Reason, string Detail, int Wanted, ushort Serial) : Sl651Collected;

    private Sl651Collected() { }
}

/// <summary>
/// Puts the texts of one connection together that come in packets ("send several, confirm once"). Bounded in texts, packets, bytes and
/// age; what is given up is refused by name and number, at the latest when the next packet comes.
/// </summary>
internal sealed class Sl651Collector
{
    public const int MostTexts = 4;
    public const int MostPackets = 1024;
    public const int MostBytes = 1024 * 1024;
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly List<Sl651Transfer> _open = [];
    private readonly Queue<string> _givenUp = new();
    private (byte[] Raw, ushort Serial)? _last;

    public Sl651Collected Take(Sl651Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now)
    {
        var number = frame.Packet!.Value.Sequence;
        GiveUpAged(now);
        if (_givenUp.TryDequeue(out var detail))
            return new Sl651Collected.Refused("packets.given-up", detail, number, 0);
        if (frame.Packet.Value.Total > MostPackets)
            return new Sl651Collected.Refused("packets.too-many", $"{frame.Packet.Value.Total} packets; at most {MostPackets}", number, 0);

        var transfer = _open.Find(open => open.IsOf(frame));
        if (transfer is null && _last is { } last && raw.Span.SequenceEqual(last.Raw))
            return new Sl651Collected.Again(last.Serial);
        if (transfer is null && _open.Count == MostTexts)
            return new Sl651Collected.Refused("packets.too-many-texts", $"{MostTexts} texts are being collected", number, 0);
        if (_open.Sum(open => open.Bytes) + frame.Text.Length > MostBytes)
            return new Sl651Collected.Refused("packets.too-long", $"more than {MostBytes} bytes", number, 0);

        if (transfer is null)
            _open.Add(transfer = new(frame));
        transfer.Take(frame, now);
        return transfer.IsWhole ? new Sl651Collected.Whole(transfer.Text(), Forgetting(transfer, raw.ToArray()))
            : transfer.Ended ? new Sl651Collected.Refused("packets.incomplete", transfer.Told(), transfer.Missing.First(), transfer.Serial)
            : new Sl651Collected.Waiting();
    }

    /// <summary>Lets go of what has waited too long; also called when other frames come, so that nothing is held for nothing.</summary>
    public void GiveUpAged(DateTimeOffset now)
    {
        foreach (var aged in _open.Where(open => now - open.HeardAt > LongestWait).ToList())
        {
            _open.Remove(aged);
            if (!aged.IsWhole && _givenUp.Count < MostTexts)
                _givenUp.Enqueue($"{aged.Station} {aged.Told()}");
        }
    }

    private Action Forgetting(Sl651Transfer transfer, byte[] raw) => () =>
    {
        _open.Remove(transfer);
        _last = (raw, transfer.Serial);
    };
}
