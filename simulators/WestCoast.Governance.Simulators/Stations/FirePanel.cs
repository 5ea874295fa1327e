using System.Buffers;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A 用户信息传输装置 with a fire panel behind it. It tells its states on connecting, then heartbeats and temperatures; what
/// was set to burn is told at the next round and again, at most three times more, until the centre confirms it.
/// </summary>
public sealed class FirePanel : IStation
{
    public const byte SystemType = 1, SystemAddress = 1;

    private const int Resends = 3;

    private readonly FirePanelPlan _plan;
    private readonly Chance _chance;
    private readonly Dictionary<ushort, (byte[] Frame, int Left)> _unconfirmed = [];
    private readonly Queue<Func<TimeTag, DataUnit>> _news = new();
    private readonly FirePanelAnswers _answers;
    private DateTimeOffset? _operatorAnswersAt;
    private TimeSpan _clockIsAhead;
    private ushort _serial;
    private int _rounds;

    public FirePanel(FirePanelPlan plan, int seed)
    {
        (_plan, _chance) = (plan, new Chance((ulong)seed ^ plan.Address));
        Parts = [.. Enumerable.Range(0, plan.Parts).Select(index => new FirePanelPart(index))];
        _answers = new FirePanelAnswers(this, _chance);
    }

    internal IReadOnlyList<FirePanelPart> Parts { get; }

    internal SystemStateBits State => SystemStateBits.Normal | (Parts.Any(part => part.State.HasFlag(PartStateBits.Fire)) ? SystemStateBits.Fire : 0);

    internal List<SystemOperation> Operations { get; } = [];

    /// <summary>That part reports a fire at the next round.</summary>
    public void Fire(int part)
    {
        Parts[part].State |= PartStateBits.Fire;
        _news.Enqueue(at => new(2, Parts[part].Told(at)));
    }

    /// <summary>A hand on the panel's own alarm button.</summary>
    public void PressAlarm() => _news.Enqueue(at => new(4, Operate(OperationBits.ManualAlarm, at)));

    /// <summary>复位: the operation is told, then that nothing burns any more.</summary>
    public void Reset()
    {
        foreach (var part in Parts)
            part.State &= ~PartStateBits.Fire;
        _news.Enqueue(at => new(4, Operate(OperationBits.Reset, at)));
        _news.Enqueue(at => new(1, new SystemState(SystemType, SystemAddress, State | SystemStateBits.Reset, at)));
    }

    public IEnumerable<byte[]> Greeting(DateTimeOffset now)
    {
        var at = Clock(now);
        yield return Send(new(1, new SystemState(SystemType, SystemAddress, State, at)), now);
        foreach (var parts in Parts.Chunk(22))
            yield return Send(new(2, [.. parts.Select(part => part.Told(at))]), now);
    }

    public IEnumerable<byte[]> Next(DateTimeOffset now)
    {
        foreach (var (serial, (frame, left)) in _unconfirmed.ToList())
        {
            if (left == 0)
            {
                _unconfirmed.Remove(serial);
                continue;
            }

            _unconfirmed[serial] = (frame, left - 1);
            yield return frame;
        }

        while (_news.TryDequeue(out var news))
            yield return Keep(Send(news(Clock(now)), now));
        if (_operatorAnswersAt <= now)
        {
            _operatorAnswersAt = null;
            yield return Keep(Send(new(24, new DeviceOperation(OperationBits.ConfirmOrDutyAnswer, Operator: 1, Clock(now))), now));
        }

        yield return Frame(FrameCommand.Send, _serial++, default, now);
        if (++_rounds % _plan.AnalogEvery == 0 && _answers.Temperatures(Clock(now)) is { Objects.Count: > 0 } warm)
            yield return Send(warm, now);
    }

    public IEnumerable<byte[]> Answer(ref ReadOnlySequence<byte> input, DateTimeOffset now)
    {
        var answers = new List<byte[]>();
        while (FrameReader.Read(ref input) is var read and not FrameRead<Gb26875Frame>.NeedMore)
        {
            if (read is FrameRead<Gb26875Frame>.Malformed { Deny.IsEmpty: false } spoilt)
                answers.Add(spoilt.Deny.ToArray());
            else if (read is FrameRead<Gb26875Frame>.Frame { Value: var frame } && frame.Destination == _plan.Address)
                answers.AddRange(To(frame, now));
        }

        return answers;
    }

    /// <summary>With one more in its checksum.</summary>
    public byte[] Spoilt(byte[] frame) => [.. frame[..^3], (byte)(frame[^3] + 1), .. frame[^2..]];

    private IEnumerable<byte[]> To(Gb26875Frame frame, DateTimeOffset now)
    {
        if (frame.Command == FrameCommand.Confirm)
            _unconfirmed.Remove(frame.Serial);
        if (frame.Command is not (FrameCommand.Control or FrameCommand.Request))
            yield break;
        var asked = (DataUnit.Read(frame.DataUnit.Span) as FrameRead<DataUnit>.Frame)?.Value;
        if (frame.Command == FrameCommand.Control)
            yield return Frame(asked is not null && Obey(asked, now) ? FrameCommand.Confirm : FrameCommand.Deny, frame.Serial, default, now);
        else if (asked is not null && _answers.To(asked, Clock(now)) is { } answer)
            yield return Frame(FrameCommand.Answer, frame.Serial, answer.Write(), now);
        else
            yield return Frame(FrameCommand.Deny, frame.Serial, default, now);
    }

    private bool Obey(DataUnit asked, DateTimeOffset now)
    {
        switch (asked)
        {
            case { Type: 89 }:
                _clockIsAhead = TimeSpan.Zero;
                return true;
            case { Type: 90, Objects: [ClockSetting { Time.Time: { } time }] }:
                _clockIsAhead = time - now;
                return true;
            case { Type: 91 }:
                _operatorAnswersAt = now + _plan.OperatorAnswersAfter;
                return true;
            default:
                return false;
        }
    }

    private SystemOperation Operate(OperationBits operation, TimeTag at)
    {
        var done = new SystemOperation(SystemType, SystemAddress, operation, Operator: 1, at);
        Operations.Add(done);
        return done;
    }

    private TimeTag Clock(DateTimeOffset now) => TimeTag.Of(now + _clockIsAhead);

    private byte[] Keep(byte[] frame)
    {
        _unconfirmed[(ushort)(frame[2] | (frame[3] << 8))] = (frame, Resends);
        return frame;
    }

    private byte[] Send(DataUnit unit, DateTimeOffset now) => Frame(FrameCommand.Send, _serial++, unit.Write(), now);

    private byte[] Frame(FrameCommand command, ushort serial, ReadOnlyMemory<byte> data, DateTimeOffset now) => new Gb26875Frame
    {
        Serial = serial, Sent = Clock(now), Source = _plan.Address, Destination = _plan.Centre, Command = command, DataUnit = data,
    }.Write();
}
