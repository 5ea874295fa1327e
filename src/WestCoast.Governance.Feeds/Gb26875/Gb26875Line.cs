using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// One connection of a transmission device. What it sends (command 2) is confirmed or denied; what it answers (3, 5, 6) is put to
/// the request whose serial it echoes. What was wrong before is kept in the station's memory, across connections.
/// </summary>
public sealed class Gb26875Line(FindStation find, StationMemory memory, EdgeStamp stamp) : ILine<Gb26875Frame>
{
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    public const int Retries = 3;

    private readonly KnownDevices _devices = new();
    private readonly Dictionary<string, string> _unregisteredToldOn = [];

    public async ValueTask<Heard> Hear(Gb26875Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct)
    {
        _devices.Heard(frame);
        var heard = Begin(frame, now);
        switch (frame.Command)
        {
            case FrameCommand.Send when frame.DataUnit.IsEmpty:
                return heard; // a heartbeat
            case FrameCommand.Send:
                return await Content(frame, heard, asked: null, now, ct);
            case FrameCommand.Answer:
                return await Content(frame, heard with { Confirm = default, Deny = default }, _devices.AskedWith(frame), now, ct);
            case FrameCommand.Confirm:
                return heard with { Confirm = default, Deny = default, Answer = Told(frame, _devices.AskedWith(frame) is >= 89 ? "confirmed" : "received") };
            case FrameCommand.Deny:
                return heard with { Confirm = default, Deny = default, Answer = Told(frame, "denied") };
            default:
                return Refuse(heard, frame, "command.unexpected", $"command {(byte)frame.Command} from a device", now);
        }
    }

    public Asked Ask(StationRequest request, DateTimeOffset now)
    {
        if (request.Protocol != Gb26875Protocol.Word)
            return new Asked.Refused("request.protocol", $"'{request.Protocol}' is not spoken here.");
        if (!ulong.TryParse(request.Address, NumberStyles.None, CultureInfo.InvariantCulture, out var device) || device > Gb26875Frame.HighestAddress)
            return new Asked.Refused("request.address", $"'{request.Address}' is not a 48-bit number.");
        if (_devices.Last(device) is not { } last)
            return new Asked.Refused("station.not-heard", $"{request.Address} has not spoken on this connection.");
        if (PanelRequests.Read(request, now, out var unit) is { } refused)
            return refused;

        var serial = _devices.Ask(device, unit!.Type);
        var command = unit.Type >= 89 ? FrameCommand.Control : FrameCommand.Request;
        var frame = last.Reply(command, now, unit.Write()) with { Serial = serial };
        return new Asked.Send(frame.Write(), AnswerWithin, Retries) { Key = KnownDevices.Key(serial) };
    }

    /// <summary>The sender's address, the answers that the protocol has for it, and that nobody registered it, if so: once a day.</summary>
    private Heard Begin(Gb26875Frame frame, DateTimeOffset now)
    {
        var address = frame.Source.ToString(CultureInfo.InvariantCulture);
        var heard = new Heard
        {
            Address = address, Confirm = frame.Reply(FrameCommand.Confirm, now).Write(), Deny = frame.Reply(FrameCommand.Deny, now).Write(),
        };
        if (find(Gb26875Protocol.Word, address) is not null)
            return heard;
        var unregistered = StationSignals.Unregistered(stamp, Gb26875Protocol.Word, Speaker.Feed, address, now);
        if (_unregisteredToldOn.GetValueOrDefault(address) == unregistered.SourceEventId)
            return heard;
        return heard with
        {
            Signals = [unregistered],
            Remember = _ =>
            {
                if (_unregisteredToldOn.Count < 256)
                    _unregisteredToldOn[address] = unregistered.SourceEventId;
                return ValueTask.CompletedTask;
            },
        };
    }

    private async ValueTask<Heard> Content(Gb26875Frame frame, Heard heard, byte? asked, DateTimeOffset now, CancellationToken ct)
    {
        var read = DataUnit.Read(frame.DataUnit.Span);
        if (read is FrameRead<DataUnit>.Malformed malformed)
            return Refuse(heard, frame, malformed.Reason, $"a data unit of {frame.DataUnit.Length} bytes", now);
        var unit = ((FrameRead<DataUnit>.Frame)read).Value;
        if (unit is { IsUpload: false, IsUserDefined: false })
            return Refuse(heard, frame, "data-unit.direction", $"type {unit.Type} is for the centre to send", now);

        heard = heard with { Answer = AnswerOf(frame, unit, asked, now) };
        if (unit.IsUserDefined)
            return heard with { Detail = $"user-defined type {unit.Type}, kept as it came" };

        var speaker = new Speaker(stamp, heard.Address!, find(Gb26875Protocol.Word, heard.Address!));
        var live = asked is 64 or 84 ? unit.Objects.Where(told => History.IsRecent(told, frame, now)).ToList() : unit.Objects;
        return unit.Type == 3 ? Measured(frame, heard, speaker, unit, now) : await Reported(frame, heard, speaker, live, now, ct);
    }

    private static Heard Measured(Gb26875Frame frame, Heard heard, Speaker speaker, DataUnit unit, DateTimeOffset now)
    {
        var readings = unit.Objects.OfType<AnalogValue>().Select(told => PanelReadings.Of(speaker, frame, told, now)).OfType<Reading>().ToList();
        var left = unit.Objects.Count - readings.Count;
        return heard with { Readings = readings, Detail = left == 0 ? null : $"{left} analog values without a unit or out of the standard's range" };
    }

    private async ValueTask<Heard> Reported(
        Gb26875Frame frame, Heard heard, Speaker speaker, IReadOnlyList<InformationObject> told, DateTimeOffset now, CancellationToken ct)
    {
        if (!told.Any(one => one is SystemState or PartState or DeviceState or SystemOperation or DeviceOperation))
            return heard;
        var signals = new PanelSignals(speaker, frame, await Known(heard.Address!, ct), now);
        foreach (var one in told)
            signals.Hear(one);
        return heard with
        {
            Signals = [.. heard.Signals, .. signals.Signals],
            Remember = signals.Changes.Count == 0 ? heard.Remember : Both(heard.Remember, next => Keep(heard.Address!, signals.Changes, next)),
        };
    }

    private RequestAnswer? AnswerOf(Gb26875Frame frame, DataUnit unit, byte? asked, DateTimeOffset now)
    {
        if (frame.Command == FrameCommand.Send)
            return DutyCheck.AnswerIn(unit with { Objects = [.. unit.Objects.Where(told => History.IsRecent(told, frame, now))] });
        return asked is { } type && (unit.IsUserDefined || unit.Type == type - 60) ? Told(frame, "answered", DataUnitJson.Of(unit)) : null;
    }

    private RequestAnswer? Told(Gb26875Frame frame, string outcome, string? content = null) =>
        _devices.AskedWith(frame) is null ? null : new RequestAnswer(KnownDevices.Key(frame.Serial), outcome, content);

    private async ValueTask<RememberedConditions> Known(string address, CancellationToken ct) =>
        RememberedConditions.Read(await memory.Load(Gb26875Protocol.Word, address, ct));

    /// <summary>Onto what is known by then: another connection of the same device may have added to it.</summary>
    private async ValueTask Keep(string address, IReadOnlyDictionary<Subject, Remembered> changes, CancellationToken ct)
    {
        var known = await Known(address, ct);
        foreach (var (subject, now) in changes)
            known.Set(subject, now);
        await memory.Save(Gb26875Protocol.Word, address, known.Write(), ct);
    }

    private static Func<CancellationToken, ValueTask> Both(Func<CancellationToken, ValueTask>? first, Func<CancellationToken, ValueTask> then) =>
        async ct =>
        {
            if (first is not null)
                await first(ct);
            await then(ct);
        };

    /// <summary>Always with a deny: a panel is not cut off for one frame that is wrong.</summary>
    private static Heard Refuse(Heard heard, Gb26875Frame frame, string reason, string detail, DateTimeOffset now) => heard with
    {
        Signals = [], Remember = null, Confirm = default, Deny = frame.Reply(FrameCommand.Deny, now).Write(), Refused = reason, Detail = detail,
    };
}
