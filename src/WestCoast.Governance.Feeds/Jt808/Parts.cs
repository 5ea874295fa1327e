namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What became of a part that was taken in.</summary>
public abstract record PartTaken
{
    /// <summary>More is to come. The terminal sent this part before: it waits for an answer to it.</summary>
    public sealed record Kept(bool Again) : PartTaken;

    /// <summary>The last part came, but some are missing: to be asked for with 8003.</summary>
    public sealed record Missing(ushort FirstSerial, IReadOnlyList<ushort> Indexes) : PartTaken;

    /// <summary>All are there: the message, and the serial of each part.</summary>
    public sealed record Whole(Jt808Frame Message, IReadOnlyList<ushort> Serials) : PartTaken;

    /// <summary>A stable word, and what is wrong.</summary>
    public sealed record Refused(string Reason, string Detail) : PartTaken;

    private PartTaken() { }
}

/// <summary>
/// Collects the parts of long messages of one connection. Bounded by what arrived, never by what a header claims; what is
/// not whole in time is given up.
/// </summary>
public sealed class Parts
{
    public const int MostMessages = 4;
    public const int MostParts = 256;
    public const int MostBytes = 256 * 1024;

    /// <summary>From the last part that came.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromMinutes(2);

    private readonly Dictionary<Key, Collected> _collected = [];

    private sealed record Key(string Address, ushort Id, ushort FirstSerial, ushort Total);

    private sealed class Collected
    {
        public readonly SortedDictionary<ushort, Jt808Frame> Parts = [];
        public int Bytes;
        public DateTimeOffset Last;
    }

    /// <summary>Gives up what has waited too long; a sentence for each.</summary>
    public IReadOnlyList<string> GiveUp(DateTimeOffset now)
    {
        if (_collected.Count == 0)
            return [];

        var old = _collected.Where(entry => now - entry.Value.Last > GivenUpAfter).ToList();
        foreach (var (key, _) in old)
            _collected.Remove(key);
        return [.. old.Select(entry => $"{entry.Key.Id:X4} from serial {entry.Key.FirstSerial}: {entry.Value.Parts.Count} of {entry.Key.Total} parts")];
    }

    /// <summary>The serials of a message's parts follow each other (JT/T 808, 4.4.3), so a part tells which message it is of.</summary>
    public PartTaken Take(Jt808Frame frame, DateTimeOffset now)
    {
        var part = frame.Part ?? throw new ArgumentException("not a part", nameof(frame));
        if (part.Total > MostParts)
            return new PartTaken.Refused("parts.too-many", $"{part.Total} parts; at most {MostParts}");

        var key = new Key(frame.Address, frame.Id, (ushort)(frame.Serial - (part.Index - 1)), part.Total);
        if (!_collected.TryGetValue(key, out var message))
        {
            if (_collected.Count == MostMessages)
                return new PartTaken.Refused("parts.too-many-messages", $"{MostMessages} messages are not whole yet");
            _collected[key] = message = new Collected();
        }

        message.Last = now;
        if (message.Parts.ContainsKey(part.Index))
            return Next(key, message, part, again: true);
        if (_collected.Values.Sum(other => other.Bytes) + frame.Body.Length > MostBytes)
        {
            _collected.Remove(key);
            return new PartTaken.Refused("parts.too-large", $"more than {MostBytes} bytes");
        }

        message.Parts[part.Index] = frame;
        message.Bytes += frame.Body.Length;
        return Next(key, message, part, again: false);
    }

    private PartTaken Next(Key key, Collected message, MessagePart part, bool again)
    {
        if (message.Parts.Count == key.Total)
        {
            _collected.Remove(key);
            return Join(message);
        }

        return part.Index == key.Total
            ? new PartTaken.Missing(key.FirstSerial, [.. Enumerable.Range(1, key.Total).Select(i => (ushort)i).Where(i => !message.Parts.ContainsKey(i))])
            : new PartTaken.Kept(again);
    }

    private static PartTaken.Whole Join(Collected message)
    {
        var body = new byte[message.Bytes];
        var at = 0;
        foreach (var part in message.Parts.Values)
        {
            part.Body.CopyTo(body.AsMemory(at));
            at += part.Body.Length;
        }

        var last = message.Parts.Values.Last();
        return new(last with { Body = body, Part = null }, [.. message.Parts.Values.Select(part => part.Serial)]);
    }
}
