using System.Buffers;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A river gauge with rain bucket that speaks SL 651-2014: keep-alives, timed reports, an extra report when the level passes its limit either
/// way, hourly reports with twelve falls and levels, a picture in packets on demand, and answers to what the hub asks.
/// </summary>
public sealed class RiverGauge : IStation
{
    public const decimal Limit = 12.5m;

    /// <summary>Regular frames between two hourly reports.</summary>
    public const int ReportsAnHour = 12;

    private const int PacketBytes = 512;

    private readonly RiverBank _bank;
    private readonly RiverGaugeTexts _texts;
    private readonly RiverGaugeFrames _frames;
    private readonly List<Sl651Frame> _picture = [];
    private bool _over;
    private int _reports;

    /// <param name="address">Ten digits.</param>
    public RiverGauge(string address, ulong seed, byte centre = 1, ushort password = 0x1234)
    {
        _bank = new(seed);
        _texts = new(address, Sl651StationType.River, _bank);
        _frames = new(address, centre, password);
    }

    /// <summary>A wave that comes down the river: the level rises at once by so many metres.</summary>
    public void Rise(decimal metres) => _bank.Rise(metres);

    public IEnumerable<byte[]> Greeting(DateTimeOffset now) => [_frames.Write(Sl651Function.KeepAlive, _texts.Open(now))];

    public IEnumerable<byte[]> Next(DateTimeOffset now)
    {
        _bank.Pass();
        var passed = _bank.Level > Limit != _over;
        _over = _bank.Level > Limit;
        if (passed)
            yield return _frames.Write(Sl651Function.Extra, _texts.Report(now));
        if (++_reports % ReportsAnHour == 0)
            yield return _frames.Write(Sl651Function.Hourly, _texts.Hourly(now));
        else if (!passed)
            yield return _frames.Write(Sl651Function.Timed, _texts.Report(now));
        if (_reports % 4 == 0)
            yield return _frames.Write(Sl651Function.KeepAlive, _texts.Open(now));
    }

    /// <summary>A picture of so many bytes, packet by packet; a packet that the hub asks for is sent again by <see cref="Answer"/>.</summary>
    public IReadOnlyList<byte[]> Picture(DateTimeOffset now, int bytes)
    {
        var text = _texts.Picture(now, bytes).ToArray();
        var parts = text.Chunk(PacketBytes).ToList();
        _picture.Clear();
        _picture.AddRange(parts.Select((part, i) => _frames.Frame(Sl651Function.Picture, part) with
        {
            Packet = new(parts.Count, i + 1), End = i + 1 == parts.Count ? Sl651Mark.Etx : Sl651Mark.Etb,
        }));
        return [.. _picture.Select(Sl651FrameWriter.Write)];
    }

    public IEnumerable<byte[]> Answer(ref ReadOnlySequence<byte> input, DateTimeOffset now)
    {
        var answers = new List<byte[]>();
        while (Sl651FrameReader.Read(ref input) is { } read and not FrameRead<Sl651Frame>.NeedMore)
        {
            if (read is FrameRead<Sl651Frame>.Frame { Value: { Down: true } asked } && To(asked, now) is { } answer)
                answers.Add(answer);
        }

        return answers;
    }

    public byte[] Spoilt(byte[] frame)
    {
        byte[] spoilt = [.. frame];
        spoilt[^1] ^= 0x01;
        return spoilt;
    }

    private byte[]? To(Sl651Frame asked, DateTimeOffset now) => asked switch
    {
        { End: Sl651Mark.Nak, Packet: { } packet } when packet.Total == _picture.Count && packet.Sequence <= packet.Total =>
            Sl651FrameWriter.Write(_picture[packet.Sequence - 1] with { End = Sl651Mark.Etx }),
        { End: Sl651Mark.Enq } when Sl651TextReader.Read(Sl651Function.KeepAlive, asked.Text, now) is { } question =>
            _texts.Answer(asked.Function, question, now) is { } text ? _frames.Write(asked.Function, text) : null,
        _ => null,
    };
}
