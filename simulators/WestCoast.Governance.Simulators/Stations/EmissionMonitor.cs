using System.Buffers;
using System.Globalization;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A monitor of emissions that speaks HJ 212: boots, measures, sends real-time, minute and hour data, its device's state and (2025) heartbeats;
/// sends again what nobody acknowledged, and does what it is asked. Seeded: the same seed, plan and times give the same packets.
/// </summary>
public sealed class EmissionMonitor(EmissionPlan plan, int seed) : IStation
{
#pragma warning disable CA5394 // a drill must repeat exactly
    private readonly Random _random = new(seed);
#pragma warning restore CA5394
    private readonly EmissionPackets _packets = new(plan);
    private readonly EmissionSamples _minute = new();
    private readonly EmissionSamples _hour = new();
    private DateTimeOffset _nextRealTime;
    private int _interval = plan.RealTimeSeconds;
    private bool _realTime = true;

    /// <summary>Packets that wait for their acknowledgement.</summary>
    public int Unanswered => _packets.Unanswered;

    public IEnumerable<byte[]> Greeting(DateTimeOffset now)
    {
        var boot = _packets.Send(Hj212Command.Boot, now, [$"RestartTime={Hj212Time.Write(now.AddSeconds(-30))}"], now);
        return [.. boot, .. Heartbeat(now)];
    }

    public IEnumerable<byte[]> Next(DateTimeOffset now)
    {
        var packets = _packets.Again(now);
        if (now < _nextRealTime)
            return packets;

        _nextRealTime = now.AddSeconds(_interval);
        packets.AddRange(Means(Hj212Command.Minute, _minute, TimeSpan.FromMinutes(plan.MinuteInterval), now));
        packets.AddRange(Means(Hj212Command.Hour, _hour, TimeSpan.FromHours(1), now));
        var measured = plan.Channels.Select(channel => Measure(channel, now)).ToList();
        if (_realTime)
        {
            packets.AddRange(_packets.Send(Hj212Command.RealTime, now, measured, now));
            packets.AddRange(_packets.Send(Hj212Command.DeviceState, now, ["SB1-RS=1"], now));
        }

        packets.AddRange(Heartbeat(now));
        return packets;
    }

    public IEnumerable<byte[]> Answer(ref ReadOnlySequence<byte> input, DateTimeOffset now)
    {
        var answers = new List<byte[]>();
        for (var read = Hj212FrameReader.Read(ref input); read is not FrameRead<Hj212Frame>.NeedMore; read = Hj212FrameReader.Read(ref input))
        {
            if (read is FrameRead<Hj212Frame>.Frame { Value: var frame } && Hj212SegmentReader.Read(frame.Text, out _) is { } segment)
                answers.AddRange(AnswerTo(segment, now));
        }

        return answers;
    }

    public byte[] Spoilt(byte[] frame)
    {
        var spoilt = (byte[])frame.Clone();
        spoilt[^3] = spoilt[^3] == (byte)'0' ? (byte)'1' : (byte)'0';
        return spoilt;
    }

    private IEnumerable<byte[]> AnswerTo(Hj212Segment segment, DateTimeOffset now)
    {
        if (Hj212Command.IsAnswer(segment.Cn))
        {
            _packets.Acknowledged(segment.Qn);
            return [];
        }

        if (segment.Pw != plan.Pw)
            return [Ready(segment, QnRtn.PasswordWrong)];
        if (segment.Cn == Hj212Command.StopRealTime)
        {
            _realTime = false;
            return [Hj212Answers.Acknowledge(segment, Hj212Command.NoticeAnswer)];
        }

        return Do(segment, now) is { } told
            ? [Ready(segment, QnRtn.Ready), .. told, Hj212Answers.Request(segment, Hj212Command.RequestResult, "ExeRtn", 1)]
            : [Ready(segment, QnRtn.CommandWrong)];
    }

    /// <summary>What is told between the answer and the result; null for a command it does not know.</summary>
    private IEnumerable<byte[]>? Do(Hj212Segment request, DateTimeOffset now) => request.Cn switch
    {
        Hj212Command.SystemTime => [_packets.Tell(request, $"SystemTime={Hj212Time.Write(now)}")],
        Hj212Command.SetSystemTime or >= 3011 and <= 3014 or 3022 => [],
        Hj212Command.RealTimeInterval => [_packets.Tell(request, $"RtdInterval={_interval}")],
        Hj212Command.SetRealTimeInterval => SetInterval(request),
        Hj212Command.RealTime => StartRealTime(),
        Hj212Command.Minute or Hj212Command.Hour or Hj212Command.Day => History(request),
        _ => null,
    };

    private IEnumerable<byte[]>? SetInterval(Hj212Segment request)
    {
        if (!int.TryParse(request.Parameter("RtdInterval"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null;
        _interval = seconds;
        return [];
    }

    private IEnumerable<byte[]> StartRealTime()
    {
        _realTime = true;
        return [];
    }

    /// <summary>The past is invented when somebody asks for it: one mean for the begin that was named.</summary>
    private IEnumerable<byte[]> History(Hj212Segment request) => Hj212Time.Read(request.Parameter("BeginTime")) is { } begin
        ? _packets.Tell(request, begin, plan.Channels.Select(channel => string.Create(CultureInfo.InvariantCulture, $"{channel.Code}-Avg={Usual(channel):0.00},{channel.Code}-Flag=N")))
        : [];

    private IEnumerable<byte[]> Heartbeat(DateTimeOffset now) =>
        plan.Version == Hj212Version.V2025 ? _packets.Send(Hj212Command.Heartbeat, now, [], now) : [];

    private IEnumerable<byte[]> Means(int cn, EmissionSamples samples, TimeSpan interval, DateTimeOffset now)
    {
        var begin = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % interval.Ticks), TimeSpan.Zero);
        if (samples.Since == begin)
            return [];

        var packets = samples.Since is { } since ? _packets.Send(cn, since, [.. samples.Items()], now) : [];
        samples.Begin(begin);
        return packets;
    }

    private string Measure(EmissionChannel channel, DateTimeOffset now)
    {
        var (value, mark) = plan.Course(channel.Code, now) ?? (Usual(channel), "N");
        _minute.Add(channel.Code, value, mark);
        _hour.Add(channel.Code, value, mark);
        return string.Create(CultureInfo.InvariantCulture, $"{channel.Code}-Rtd={value:0.00},{channel.Code}-Flag={mark}");
    }

#pragma warning disable CA5394 // a drill must repeat exactly
    private double Usual(EmissionChannel channel) => channel.Usual + (((_random.NextDouble() * 2) - 1) * channel.Spread);
#pragma warning restore CA5394

    private static byte[] Ready(Hj212Segment segment, QnRtn outcome) => Hj212Answers.Request(segment, Hj212Command.RequestAnswer, "QnRtn", (int)outcome);
}
