using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Takes a text apart as far as it is known (SL 651-2014, 6.6). Never throws; what it does not know is kept, and what is wrong has a word.</summary>
public static class Sl651TextReader
{
    /// <summary>The serial number and the time of sending.</summary>
    public const int Shortest = 2 + Sl651Time.WithSeconds;

    /// <summary>Of one text; a series counts by its values.</summary>
    public const int MostValues = 10_000;

    private const int Address = 5;
    private const byte ObservedAt = 0xF0;
    private const byte StationOf = 0xF1;
    private const byte Manual = 0xF2;
    private const byte Picture = 0xF3;

    /// <summary>Null when it is too short to be one.</summary>
    /// <param name="now">What the years of two digits are measured against.</param>
    public static Sl651Text? Read(byte function, ReadOnlyMemory<byte> text, DateTimeOffset now)
    {
        if (text.Length < Shortest)
            return null;

        var read = new Sl651Text
        {
            Serial = BinaryPrimitives.ReadUInt16BigEndian(text.Span), SentAt = Sl651Time.Read(text.Span.Slice(2, Sl651Time.WithSeconds), now), Rest = text[Shortest..],
        };
        if (StationAt(read.Rest.Span, function) is { Station: { } station } at)
            read = read with { Station = station, StationType = at.Type, Rest = read.Rest[at.Length..] };
        return Sl651Function.HasElements(function) ? Elements(read, function, now) : read;
    }

    private static (string? Station, byte? Type, int Length) StationAt(ReadOnlySpan<byte> rest, byte function)
    {
        var length = 2 + Address + (Sl651Function.NamesType(function) ? 1 : 0);
        return rest.Length >= length && rest[0] == StationOf && rest[1] == StationOf
            ? (Convert.ToHexString(rest.Slice(2, Address)), Sl651Function.NamesType(function) ? rest[length - 1] : null, length)
            : default;
    }

    private static Sl651Text Elements(Sl651Text read, byte function, DateTimeOffset now)
    {
        var elements = new List<Sl651Element>();
        var (rest, values) = (read.Rest, 0);
        Sl651Time? observed = null;
        TimeSpan? step = null;
        string? flaw = null;
        while (flaw is null && !rest.IsEmpty && rest.Span[0] is not (Manual or Picture))
        {
            if (rest.Span[0] == ObservedAt)
            {
                flaw = rest.Length < 2 + Sl651Time.ToTheMinute ? "element.truncated" : rest.Span[1] != ObservedAt ? "element.malformed" : null;
                if (flaw is null)
                    (observed, rest) = (Sl651Time.Read(rest.Span.Slice(2, Sl651Time.ToTheMinute), now), rest[(2 + Sl651Time.ToTheMinute)..]);
            }
            else if (Sl651ElementReader.Read(rest, observed, step, out var length) is not { } element)
                flaw = "element.truncated";
            else if ((values += (element.Value as Sl651Value.Series)?.Values.Count ?? 1) > MostValues)
                flaw = "element.too-many";
            else
            {
                elements.Add(element);
                rest = rest[length..];
                step = function is Sl651Function.UniformPeriod or Sl651Function.QueryPeriod ? Sl651ElementReader.StepOf(element) ?? step : null;
            }
        }

        return read with { Elements = elements, Rest = rest, Flaw = flaw };
    }
}
