using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What one connection has asked its stations and not yet heard. Bounded; what nobody answers is let go.</summary>
internal sealed class Sl651Asking
{
    /// <summary>The standard's text was not at hand: ten seconds and three retries are ours.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    public const int Retries = 3;
    public const int MostStations = 64;
    private const int MostOpen = 32;

    private readonly Dictionary<string, Sl651Frame> _heard = [];
    private readonly List<(string Key, string Station, byte Function, ushort Serial, DateTimeOffset At)> _open = [];
    private ushort _serial;

    /// <summary>A station is answered with the centre address and the password that it used.</summary>
    public void Heard(Sl651Frame frame)
    {
        if (_heard.Count < MostStations || _heard.ContainsKey(frame.Station))
            _heard[frame.Station] = frame with { Text = default, Packet = null };
    }

    public Asked Ask(StationRequest request, DateTimeOffset now)
    {
        if (!Sl651Requests.Functions.TryGetValue(request.Request, out var function))
            return new Asked.Refused("request.unknown", $"'{request.Request}'; one of {string.Join(", ", Sl651Requests.Functions.Keys)}");
        if (!_heard.TryGetValue(request.Address, out var heard))
            return new Asked.Refused("station.not-heard", $"{request.Address} has not spoken on this connection");
        if (Sl651Requests.Content(request, out var refused) is not { } content)
            return refused!;
        _open.RemoveAll(open => now - open.At > AnswerWithin * (Retries + 1));
        if (_open.Count >= MostOpen)
            return new Asked.Refused("requests.too-many", $"{MostOpen} requests are unanswered");

        _serial = _serial == ushort.MaxValue ? (ushort)1 : (ushort)(_serial + 1);
        var key = $"{request.Address}-{function:X2}-{_serial:X4}";
        _open.Add((key, request.Address, function, _serial, now));
        var bytes = Sl651FrameWriter.Write(heard with
        {
            Down = true, Function = function, End = Sl651Mark.Enq, Text = new Sl651TextWriter(_serial, now).Bytes(content).ToArray(),
        });
        return new Asked.Send(bytes, AnswerWithin, Retries) { Key = key };
    }

    /// <summary>The request that a text answers: the same function, and if one has it the same serial number; else the oldest, since stations are seen that count by themselves.</summary>
    public string? AnsweredBy(Sl651Frame frame, ushort serial)
    {
        var open = _open.FindAll(asked => asked.Station == frame.Station && asked.Function == frame.Function);
        return open.Find(asked => asked.Serial == serial).Key ?? open.FirstOrDefault().Key;
    }

    public void Forget(string key) => _open.RemoveAll(open => open.Key == key);
}
