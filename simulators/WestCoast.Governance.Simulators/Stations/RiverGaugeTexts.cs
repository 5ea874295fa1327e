using System.Text;
using WestCoast.Governance.Feeds.Sl651;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>What a gauge says: its texts, numbered one after the other; an answer has the number of its question.</summary>
internal sealed class RiverGaugeTexts(string address, byte type, RiverBank bank)
{
    private const uint DoorShut = 1u << 7;
    private const uint LevelOver = 1u << 2;

    private ushort _serial;

    private uint State => DoorShut | (bank.Level > RiverGauge.Limit ? LevelOver : 0);

    public Sl651TextWriter Open(DateTimeOffset now) => new(++_serial, now);

    public Sl651TextWriter Report(DateTimeOffset now) => Now(Open(now), now);

    /// <summary>The observation time before the twelve is the first value's.</summary>
    public Sl651TextWriter Hourly(DateTimeOffset now) => Open(now).Station(address, type)
        .Observed(now - TimeSpan.FromMinutes(5 * (RiverBank.Remembered - 1)))
        .Rain5([.. bank.Past.Select(past => (decimal?)past.Rain)])
        .Level5(1, [.. bank.Past.Select(past => (decimal?)past.Level)])
        .Observed(now).Value(0x26, bank.TotalRain).Value(0x39, bank.Level).Value(0x38, bank.Voltage);

    public Sl651TextWriter Picture(DateTimeOffset now, int bytes) => Open(now).Station(address, type).Observed(now).Bytes([0xF3, 0xF3, .. bank.Light(bytes)]);

    public Sl651TextWriter? Answer(byte function, Sl651Text question, DateTimeOffset now)
    {
        var text = new Sl651TextWriter(question.Serial, now);
        return function switch
        {
            Sl651Function.QueryAll => Now(text, now),
            Sl651Function.QueryElement => Asked(text.Station(address, type).Observed(now), question.Rest.Span),
            Sl651Function.SoftwareVersion => text.Station(address, type: null).Bytes([(byte)Version.Length, .. Version]),
            Sl651Function.QueryState => text.Station(address, type: null).State(State),
            Sl651Function.QueryClock or Sl651Function.SetClock => text.Station(address, type: null),
            _ => null,
        };
    }

    private static byte[] Version => Encoding.ASCII.GetBytes("V1.0.simulated");

    private Sl651TextWriter Now(Sl651TextWriter text, DateTimeOffset now) => text.Station(address, type).Observed(now)
        .Value(0x39, bank.Level).Value(0x20, bank.Past.Last().Rain).Value(0x26, bank.TotalRain).Value(0x38, bank.Voltage).State(State);

    /// <summary>Of the elements that are asked for, identifier and definition each, those that it has.</summary>
    private Sl651TextWriter Asked(Sl651TextWriter text, ReadOnlySpan<byte> elements)
    {
        for (var i = 0; i + 1 < elements.Length; i += 2)
        {
            text = elements[i] switch
            {
                0x39 => text.Value(0x39, bank.Level),
                0x26 => text.Value(0x26, bank.TotalRain),
                0x38 => text.Value(0x38, bank.Voltage),
                Sl651Elements.State => text.State(State),
                _ => text,
            };
        }

        return text;
    }
}
