using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>
/// One connection of one terminal: it registers, authenticates, and from then on it is believed. Reports are not denied when
/// the bus failed, but left unanswered: an answer of any kind would end some of their alarms (收到应答后清零).
/// </summary>
internal sealed class Jt808Line : ILine<Jt808Frame>
{
    private readonly PlatformAnswers _platform = new();
    private readonly Parts _parts = new();
    private readonly Requests _requests;
    private readonly SignOn _signOn;
    private readonly VehicleReports _reports;

    /// <summary>The frame it authenticated with: its phone, its edition.</summary>
    private Jt808Frame? _terminal;

    public Jt808Line(Jt808Edge edge)
    {
        _requests = new Requests(_platform);
        _signOn = new SignOn(edge, _platform);
        _reports = new VehicleReports(edge, _platform, _requests);
    }

    public async ValueTask<Heard> Hear(Jt808Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct)
    {
        var givenUp = _parts.GiveUp(now);
        foreach (var _ in givenUp)
            EdgeMetrics.Refused(Jt808Protocol.Feed, "parts.given-up");

        var heard = await Understand(frame, now, ct);
        return heard with
        {
            Address = _terminal?.Address,
            Detail = givenUp.Count == 0 ? heard.Detail : $"{heard.Detail} parts.given-up: {string.Join("; ", givenUp)}".TrimStart(),
        };
    }

    public Asked Ask(StationRequest request, DateTimeOffset now) =>
        _terminal is null ? new Asked.Refused("not-authenticated", "nobody has signed on here") : _requests.Ask(request, _terminal);

    private ValueTask<Heard> Understand(Jt808Frame frame, DateTimeOffset now, CancellationToken ct)
    {
        if (frame.Encryption != 0)
            return new(_platform.Refuse(frame, Reply.Unsupported, "frame.encrypted", $"method {frame.Encryption}"));
        if (frame.Id is not (MessageId.Register or MessageId.Authenticate or MessageId.Heartbeat) && frame.Address != _terminal?.Address)
            return new(_signOn.NotAuthenticated(frame, now));
        if (frame.Part is null)
            return Whole(frame, [frame.Serial], now, ct);
        if (MessageId.IsNotTaken(frame.Id))
            return new(_platform.NotTaken(frame));

        return _parts.Take(frame, now) switch
        {
            PartTaken.Whole whole => Whole(whole.Message, whole.Serials, now, ct),
            PartTaken.Refused refused => new(_platform.Refuse(frame, Reply.Failed, refused.Reason, refused.Detail)),
            PartTaken.Missing missing => new(new Heard { Confirm = _platform.SendAgain(frame, missing) }),
            PartTaken.Kept { Again: true } => new(new Heard { Confirm = _platform.General(frame, Reply.Done) }),
            _ => new(new Heard()),
        };
    }

    private ValueTask<Heard> Whole(Jt808Frame frame, IReadOnlyList<ushort> serials, DateTimeOffset now, CancellationToken ct) => frame.Id switch
    {
        MessageId.Register => new(_signOn.Register(frame, now)),
        MessageId.Authenticate => new(Authenticate(frame, now)),
        MessageId.Heartbeat => new(new Heard { Confirm = _platform.General(frame, Reply.Done) }),
        MessageId.Logout => new(Logout(frame)),
        MessageId.Location => _reports.Location(frame, serials, now, ct),
        MessageId.LocationBatch => _reports.Batch(frame, serials, now, ct),
        MessageId.LocationAnswer => _reports.Answer(frame, now, ct),
        MessageId.TerminalReply => new(TerminalReply(frame)),
        _ when MessageId.IsStrayAnswer(frame.Id) => new(new Heard { Detail = $"{frame.Id:X4} answers nothing that was asked" }),
        _ when MessageId.IsNotTaken(frame.Id) => new(_platform.NotTaken(frame)),
        _ => new(_platform.Refuse(frame, Reply.Unsupported, "message.unknown", $"{frame.Id:X4}", serials)),
    };

    private Heard Authenticate(Jt808Frame frame, DateTimeOffset now)
    {
        var (heard, accepted) = _signOn.Authenticate(frame, now);
        if (accepted)
            _terminal = frame with { Body = default };
        else if (_terminal?.Address == frame.Address)
            _terminal = null; // whoever speaks now, it is not the one that we knew
        return heard;
    }

    private Heard Logout(Jt808Frame frame)
    {
        _terminal = null;
        return new Heard { Confirm = _platform.General(frame, Reply.Done) };
    }

    private Heard TerminalReply(Jt808Frame frame) => Reply.Read(frame.Body.Span) is { } reply
        ? new Heard { Answer = _requests.Answered(reply) }
        : new Heard { Refused = "body.short", Detail = $"0001 with {frame.Body.Length} bytes" };
}
