using System.Buffers;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A lorry with dangerous goods and a JT/T 808 terminal: it registers, authenticates with the code it is given, drives its
/// route and reports, keeps what it could not report, watches the areas it is given and answers what it is asked.
/// </summary>
public sealed class TankTruck : IStation
{
    /// <summary>Reports between two heartbeats.</summary>
    private const int HeartbeatEvery = 10;

    private readonly TruckTerminal _terminal;
    private readonly TruckDrive _drive;
    private readonly List<LocationReport> _blindZone = [];
    private readonly List<CircularArea> _areas = [];
    private readonly HashSet<uint> _inside = [];
    private readonly string _plate;
    private readonly bool _is2019;
    private string? _code;
    private uint _alarms;
    private LocationExtra? _inOrOut;
    private bool _inTunnel;
    private int _reports;

    /// <param name="phone">The address of the registry.</param>
    /// <param name="route">WGS-84 degrees; at its end it begins again.</param>
    public TankTruck(int seed, string phone, string plate, IReadOnlyList<(double Longitude, double Latitude)> route, bool is2019 = false)
    {
        (_plate, _is2019) = (plate, is2019);
        _terminal = new TruckTerminal(phone, is2019);
        _drive = new TruckDrive(seed, route);
    }

    public bool IsAuthenticated { get; private set; }

    public IReadOnlyList<CircularArea> Areas => _areas;

    /// <summary>The bits that its next report has.</summary>
    public uint Alarms => _alarms;

    public IEnumerable<byte[]> Greeting(DateTimeOffset now)
    {
        IsAuthenticated = false;
        return _code is null ? Register() : Authenticate(_code);
    }

    public IEnumerable<byte[]> Next(DateTimeOffset now)
    {
        if (!IsAuthenticated)
            return Greeting(now);

        _drive.GoOn(now);
        WatchAreas();
        if (_inTunnel)
        {
            _blindZone.Add(Report(now));
            return [];
        }

        var frames = new List<byte[]>();
        if (_blindZone.Count > 0)
            frames.AddRange(Replay());
        frames.AddRange(_terminal.Send(MessageId.Location, Report(now).Write()));
        if (++_reports % HeartbeatEvery == 0)
            frames.AddRange(_terminal.Send(MessageId.Heartbeat, []));
        return frames;
    }

    public IEnumerable<byte[]> Answer(ref ReadOnlySequence<byte> input, DateTimeOffset now)
    {
        var answers = new List<byte[]>();
        while (true)
        {
            var read = FrameReader.Read(ref input);
            if (read is FrameRead<Jt808Frame>.NeedMore)
                return answers;
            if (read is FrameRead<Jt808Frame>.Frame { Value: var message })
                answers.AddRange(Understand(message, now));
        }
    }

    public byte[] Spoilt(byte[] frame) => TruckTerminal.Spoilt(frame);

    /// <summary>From now on its reports have that bit; some end with the platform's answer, the others with <see cref="Calm"/>.</summary>
    public void Raise(AlarmBit bit) => _alarms |= 1u << (int)bit;

    public void Calm(AlarmBit bit) => _alarms &= ~(1u << (int)bit);

    /// <summary>It drives on, but nobody hears it.</summary>
    public void EnterTunnel() => _inTunnel = true;

    /// <summary>Its next frames are what it kept, as 盲区补报, and then where it is.</summary>
    public void LeaveTunnel() => _inTunnel = false;

    /// <summary>A message too long for one frame: many reports at once, as parts.</summary>
    /// <param name="reports">30 bytes each, and more.</param>
    public IReadOnlyList<byte[]> LongMessage(DateTimeOffset now, int reports = 60) => _terminal.Send(
        MessageId.LocationBatch, new LocationBatch(BlindZone: true, [.. Enumerable.Range(1, reports).Select(i => Report(now.AddSeconds(i - reports)))]).Write());

    private IEnumerable<byte[]> Register() => _terminal.Send(MessageId.Register, new Registration
    {
        Province = 37, City = 211, Maker = "WCGOV", Model = "TANK-808", TerminalId = "T000001", PlateColour = 2, Plate = _plate,
    }.Write(_is2019));

    private IEnumerable<byte[]> Authenticate(string code) =>
        _terminal.Send(MessageId.Authenticate, new Authentication(code, "860000000000001", "tank-1").Write(_is2019));

    private IEnumerable<byte[]> Replay()
    {
        var batch = new LocationBatch(BlindZone: true, [.. _blindZone]);
        _blindZone.Clear();
        return _terminal.Send(MessageId.LocationBatch, batch.Write());
    }

    private LocationReport Report(DateTimeOffset now) =>
        _drive.Report(now) with { Alarms = _alarms, Extras = [.. _drive.Extras(), .. _inOrOut is null ? Array.Empty<LocationExtra>() : [_inOrOut]] };

    private IEnumerable<byte[]> Understand(Jt808Frame message, DateTimeOffset now)
    {
        var body = message.Body.Span;
        switch (message.Id)
        {
            case MessageId.RegisterAnswer when RegistrationAnswer.Read(body) is { Result: RegistrationAnswer.Done } answer:
                return Authenticate(_code = answer.Code);
            case MessageId.PlatformReply when Reply.Read(body) is { } reply:
                Answered(reply);
                return [];
            case MessageId.ResendParts when ResendParts.Read(body, _is2019) is { } wanted:
                return _terminal.Again(wanted);
            case MessageId.QueryLocation:
                return _terminal.Send(MessageId.LocationAnswer, new LocationAnswer(message.Serial, Report(now)).Write());
            case MessageId.RegisterAnswer or MessageId.ResendParts:
                return [];
            default:
                return _terminal.Send(MessageId.TerminalReply, new Reply(message.Serial, message.Id, Obey(message)).Write());
        }
    }

    private void Answered(Reply reply)
    {
        if (reply.Id == MessageId.Authenticate)
            (IsAuthenticated, _code) = (reply.Result == Reply.Done, reply.Result == Reply.Done ? _code : null);
        if (reply.Id == MessageId.Location && reply.Result is Reply.Done or Reply.AlarmDealtWith)
            End(Alarm.EndedByAnswer);
    }

    private byte Obey(Jt808Frame message)
    {
        var body = message.Body.Span;
        switch (message.Id)
        {
            case MessageId.SetCircles when CircularAreas.Read(body, _is2019) is { } set:
                _areas.RemoveAll(area => set.Setting == CircularAreas.Update || set.Areas.Any(other => other.Id == area.Id));
                _areas.AddRange(set.Areas);
                return Reply.Done;
            case MessageId.DeleteCircles when CircularAreas.ReadDeletion(body) is { } ids:
                _areas.RemoveAll(area => ids.Count == 0 || ids.Contains(area.Id));
                return Reply.Done;
            case MessageId.ConfirmAlarm when AlarmConfirmation.Read(body) is { } confirmation:
                End(confirmation.Alarms & Alarm.Confirmable);
                return Reply.Done;
            default:
                return Reply.Unsupported;
        }
    }

    private void End(uint bits)
    {
        _alarms &= ~bits;
        if ((bits & (1u << (int)AlarmBit.InOrOutOfArea)) != 0)
            _inOrOut = null;
    }

    private void WatchAreas()
    {
        foreach (var area in _areas)
        {
            var inside = GreatCircle.Metres(_drive.Longitude, _drive.Latitude, area.Longitude, area.Latitude) <= area.RadiusMetres;
            if (!(inside ? _inside.Add(area.Id) : _inside.Remove(area.Id)))
                continue;

            Raise(AlarmBit.InOrOutOfArea);
            _inOrOut = new LocationExtra(LocationExtra.InOrOut, (byte[])[1, (byte)(area.Id >> 24), (byte)(area.Id >> 16), (byte)(area.Id >> 8), (byte)area.Id, (byte)(inside ? 0 : 1)]);
        }
    }
}
