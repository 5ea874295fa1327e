using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>One connection: data are acknowledged (9014) once the bus has them, notices with 9013; what a station answers finds its request by QN.</summary>
public sealed class Hj212Line(FindStation find, StationMemory memory, EdgeStamp stamp) : ILine<Hj212Frame>
{
    public const string PasswordWrong = "password.wrong";
    public const string CommandUnknown = "command.unknown";

    private readonly Hj212Parts _parts = new();
    private readonly Hj212Asking _asking = new();

    public async ValueTask<Heard> Hear(Hj212Frame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct)
    {
        if (Hj212SegmentReader.Read(frame.Text, out var reason) is not { } segment)
            return new Heard { Refused = reason, Detail = "the data segment cannot be read", Deny = Unreadable };

        var station = find(Hj212Protocol.Word, segment.Mn);
        if (station?.Password is { Length: > 0 } password && segment.Pw != password)
            return No(segment, PasswordWrong, "PW is not the one of the registry", QnRtn.PasswordWrong);

        _asking.Heard(segment);
        if (Hj212Command.IsAnswer(segment.Cn))
            return new Heard { Address = segment.Mn, Answer = _asking.AnswerOf(segment) };
        if (!Hj212Command.IsNotice(segment.Cn) && !Hj212Command.IsData(segment.Cn))
            return No(segment, CommandUnknown, $"CN={segment.Cn:D4}", QnRtn.CommandWrong);

        var heard = station is null ? Unregistered(segment, now)
            : Hj212Command.IsNotice(segment.Cn) ? new Heard { Address = segment.Mn, Confirm = Hj212Answers.Acknowledge(segment) }
            : await Data(segment, station, now, ct);
        return heard.Detail is null && _parts.GivenUp(now) is { Count: > 0 } lost ? heard with { Detail = string.Join("; ", lost) } : heard;
    }

    public Asked Ask(StationRequest request, DateTimeOffset now) => _asking.Ask(request, find(Hj212Protocol.Word, request.Address), now);

    private async ValueTask<Heard> Data(Hj212Segment segment, Station station, DateTimeOffset now, CancellationToken ct) => _parts.Take(segment, now) switch
    {
        Hj212Part.Refused no => No(segment, no.Reason, no.Detail, QnRtn.Unknown),
        Hj212Part.Ready ready => await Told(ready.Segment, station, now, ct),
        _ => new Heard { Address = segment.Mn },
    };

    private async ValueTask<Heard> Told(Hj212Segment segment, Station station, DateTimeOffset now, CancellationToken ct)
    {
        var answer = _asking.AnswerOf(segment);
        var before = Hj212Levels.Read(await memory.Load(Hj212Protocol.Word, station.Address, ct));
        if (Hj212Meaning.Of(stamp, station, segment, before, asked: answer is not null, now) is not { } meaning)
            return No(segment, Hj212Meaning.NoTime, "data of an interval without DataTime", QnRtn.Unknown);

        return new Heard
        {
            Address = segment.Mn, Readings = meaning.Readings, Signals = meaning.Signals, Answer = answer, Confirm = Hj212Answers.Acknowledge(segment),
            Remember = ReferenceEquals(meaning.Levels, before) ? null : done => memory.Save(Hj212Protocol.Word, station.Address, meaning.Levels.Write(), done),
        };
    }

    /// <summary>Its place is not known, so no value can be judged; the desk is told what it sends.</summary>
    private Heard Unregistered(Hj212Segment segment, DateTimeOffset now)
    {
        var values = Hj212Data.Of(segment).SelectMany(data => data.Pollutants).SelectMany(it => it.Values.Select(value => FormattableString.Invariant($"{it.Code}-{value.Statistic}={value.Number}")));
        var signal = StationSignals.Unregistered(stamp, Hj212Protocol.Word, "environment", StorableText.Of(segment.Mn), now) with
        {
            Description = $"ST={StorableText.Of(segment.St)}，CN={segment.Cn:D4}，{string.Join("，", values.Take(10))}",
        };
        return new Heard { Address = segment.Mn, Signals = [signal], Confirm = Hj212Answers.Acknowledge(segment) };
    }

    private static Heard No(Hj212Segment segment, string reason, string detail, QnRtn why) =>
        new() { Address = segment.Mn, Refused = reason, Detail = detail, Deny = Hj212Answers.Refuse(segment, why) };

    private static readonly ReadOnlyMemory<byte> Unreadable = Hj212Answers.Refuse(new Hj212Segment { Cn = 0, Flag = Hj212Flag.For(Hj212Version.V2017) }, QnRtn.Unknown);
}
