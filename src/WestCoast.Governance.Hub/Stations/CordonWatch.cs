using System.Globalization;
using Marten;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>
/// Knows the cordons that are in force, and tells every connected dangerous-goods vehicle of this process of those it has not
/// been told of; and of their end.
/// </summary>
internal sealed class CordonWatch(IDocumentStore store, StationRegistry stations, OpenLines lines, Outages outages, ILogger<CordonWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Dictionary<IOpenLine, Dictionary<Guid, ExclusionZone>> _told = [];
    private volatile IReadOnlyList<ExclusionZone> _inForce = [];

    public IReadOnlyList<ExclusionZone> InForce() => _inForce;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await outages.WaitOut(() => Look(stoppingToken), stoppingToken);
            Tell(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var rows = await session.QueryAsync<IncidentRow>(
            "select d.data from board b join mt_doc_incidentrow d on d.id = b.incident_id where b.status = 'open' and b.severity <= 3 and b.kind = any(?)", ct, (object)Cordons.Kinds.ToArray());
        _inForce = [.. rows.Select(Cordons.Around).OfType<ExclusionZone>()];
    }

    private void Tell(CancellationToken ct)
    {
        var open = stations.All.Where(station => station is { Protocol: Jt808Protocol.Word, HazardousGoods: true })
            .Select(station => (Station: station, Line: lines.Find(station.Protocol, station.Address))).Where(pair => pair.Line is not null).ToList();
        foreach (var gone in _told.Keys.Except(open.Select(pair => pair.Line!)).ToList())
            _told.Remove(gone);
        foreach (var (station, line) in open)
        {
            if (!_told.TryGetValue(line!, out var told))
                _told[line!] = told = [];
            foreach (var zone in _inForce.Where(zone => told.GetValueOrDefault(zone.IncidentId) != zone).ToList())
            {
                told[zone.IncidentId] = zone;
                _ = Put(line!, station, "set-area", Area(zone), ct);
            }

            foreach (var ended in told.Values.Where(zone => _inForce.All(now => now.IncidentId != zone.IncidentId)).ToList())
            {
                told.Remove(ended.IncidentId);
                _ = Put(line!, station, "remove-area", new() { ["id"] = Id(ended) }, ct);
            }
        }
    }

    private static string Id(ExclusionZone zone) => CircularArea.IdOf(zone.IncidentId).ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Area(ExclusionZone zone) => new()
    {
        ["id"] = Id(zone), ["lon"] = zone.Longitude.ToString("R", CultureInfo.InvariantCulture), ["lat"] = zone.Latitude.ToString("R", CultureInfo.InvariantCulture),
        ["radius"] = zone.RadiusMetres.ToString("R", CultureInfo.InvariantCulture), ["name"] = zone.Name,
    };

    /// <summary>What a vehicle does not answer is logged, and told again when it connects anew.</summary>
    private async Task Put(IOpenLine line, Station station, string request, Dictionary<string, string> arguments, CancellationToken ct)
    {
        try
        {
            var outcome = await line.Put(new StationRequest(Guid.CreateVersion7(), station.Protocol, station.Address, request, arguments), ct);
            log.LogInformation("{Station}: {Request} {Area} is {State}", station.Id, request, arguments["id"], outcome.State);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            log.LogWarning("{Station}: {Request} was not put: {Reason}", station.Id, request, e.Message);
        }
    }
}
