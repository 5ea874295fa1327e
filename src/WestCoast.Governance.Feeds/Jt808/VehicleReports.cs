using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Reports of an authenticated vehicle, one or many. They are answered, and remembered, once the bus has them.</summary>
internal sealed class VehicleReports(Jt808Edge edge, PlatformAnswers platform, Requests requests)
{
    /// <summary>位置信息汇报 0200.</summary>
    public ValueTask<Heard> Location(Jt808Frame frame, IReadOnlyList<ushort> serials, DateTimeOffset now, CancellationToken ct) =>
        LocationReport.Read(frame.Body.Span) is { } report
            ? Told(frame, [report], blindZone: false, new Heard { Confirm = platform.General(frame, Reply.Done, serials) }, now, ct)
            : new(platform.Refuse(frame, Reply.Wrong, "body.short", $"0200 with {frame.Body.Length} bytes", serials));

    /// <summary>定位数据批量上传 0704. Where it is broken off, what stood before is taken, and the rest refused.</summary>
    public ValueTask<Heard> Batch(Jt808Frame frame, IReadOnlyList<ushort> serials, DateTimeOffset now, CancellationToken ct)
    {
        if (LocationBatch.Read(frame.Body.Span) is not { } batch)
            return new(platform.Refuse(frame, Reply.Wrong, "body.short", $"0704 with {frame.Body.Length} bytes", serials));

        var answer = batch.Broken is { } broken
            ? platform.Refuse(frame, Reply.Wrong, broken, $"0704, {batch.Reports.Count} reports were whole", serials)
            : new Heard { Confirm = platform.General(frame, Reply.Done, serials) };
        return Told(frame, batch.Reports, batch.BlindZone, answer, now, ct);
    }

    /// <summary>位置信息查询应答 0201, itself an answer.</summary>
    public ValueTask<Heard> Answer(Jt808Frame frame, DateTimeOffset now, CancellationToken ct) =>
        LocationAnswer.Read(frame.Body.Span) is { } answer
            ? Told(frame, [answer.Report], blindZone: false, new Heard { Answer = requests.Answered(answer) }, now, ct)
            : new(new Heard { Refused = "body.short", Detail = $"{frame.Address}: 0201 with {frame.Body.Length} bytes" });

    private async ValueTask<Heard> Told(
        Jt808Frame frame, IReadOnlyList<LocationReport> reports, bool blindZone, Heard answer, DateTimeOffset now, CancellationToken ct)
    {
        if (edge.Station(frame.Address) is not { } station)
            return platform.Refuse(frame, Reply.Failed, "station.unregistered", $"{frame.Id:X4} after it was struck off the registry") with
            {
                Signals = [StationSignals.Unregistered(edge.Stamp, Jt808Protocol.Word, Jt808Protocol.Feed, frame.Address, now)],
            };

        var before = VehicleMemory.Read(await edge.Memory.Load(Jt808Protocol.Word, frame.Address, ct));
        var sightings = reports.Select(report => Sighting.Of(report, frame.Serial, frame.Is2019, blindZone, now));
        var news = VehicleNews.Of(edge.Stamp, station, before, sightings, edge.Check, edge.Zones(), now);
        return answer with
        {
            Signals = news.Signals, Readings = news.Readings,
            Remember = news.After == before ? null : later => edge.Memory.Save(Jt808Protocol.Word, frame.Address, news.After.Write(), later),
        };
    }
}
