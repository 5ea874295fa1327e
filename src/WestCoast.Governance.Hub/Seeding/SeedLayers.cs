using Marten;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>
/// The first version of every layer, from the seed files. A later seeding brings a changed file as a new version from
/// that day on, unless somebody has imported the layer meanwhile: what an operator brought, seeds never replace.
/// </summary>
internal static class SeedLayers
{
    /// <summary>Long before anything happened here; the first version applies since ever anyway.</summary>
    private static readonly DateOnly First = new(2000, 1, 1);

    private static readonly IReadOnlyList<(string Layer, string File, bool Required)> Files =
    [
        (LayerNames.Divisions, "divisions.json", true), (LayerNames.Subdistricts, "subdistricts.geojson", true), (LayerNames.Base, "grids.geojson", true),
        (LayerNames.MicroGrid, "micro-grids.geojson", false), (LayerNames.Workers, "workers.json", false),
        (LayerNames.Departments, "departments.json", false), (LayerNames.Sensors, "sensors.json", true), (LayerNames.Stations, "stations.json", false),
        (LayerNames.Kinds, "kinds.json", true), (LayerNames.Calendar, "calendar.json", false),
    ];

    /// <summary>Queues what is new on the session and gives the city that this makes; throws <see cref="Refusal"/> when it makes none.</summary>
    public static async Task<CityState> Queue(
        IDocumentSession session, string folder, IReadOnlyList<Overlay> overlays, DateTimeOffset now, EdgeStamp stamp, CancellationToken ct)
    {
        await session.Lock("layers", ct);
        var (revision, history) = await session.Layers(ct);
        var contents = await CityReader.Contents(session, history, before: null, ct);
        session.Stamp(stamp);
        foreach (var (layer, name, required) in Files.Concat(overlays.Select(overlay => (overlay.Code, $"overlays/{overlay.Code}.geojson", false))))
        {
            if (await Read(folder, name, required, ct) is not { } file || Delivery(layer, file, history, now) is not { } delivery)
                continue;
            if (LayerDecider.Import(history, delivery, now, Actor.System) is not LayerDecision.Accepted { Happened: LayerImported imported })
                continue;

            history = history.Evolve(imported);
            revision++;
            var content = LayerContent.Of(history.Latest(layer)!, file.Format, file.Text);
            contents[content.Id] = VersionContent.Read(history.Latest(layer)!, content);
            session.Events.Append(LayerStream.Id, imported with { Rows = Count(contents[content.Id]) });
            session.Insert(content);
        }

        return CityReader.Of(revision, history, contents);
    }

    private static LayerDelivery? Delivery(string layer, DeliveredFile file, LayerHistory history, DateTimeOffset now)
    {
        var latest = history.Latest(layer);
        if (latest is { Source: not LayerSource.Seed } || latest?.Sha256 == file.Sha256)
            return null;

        var crs = file.Format == FileFormat.GeoJson ? CrsNames.Of(DeclaredCrs.Of(file, null).Crs ?? Crs.Wgs84) : null;
        return new LayerDelivery(layer, latest is null ? First : ChinaDay.Of(now), crs, file.Name, file.Sha256, Rows: 0, LayerSource.Seed);
    }

    private static int Count(VersionContent content) => ((System.Collections.ICollection)content.Rows).Count;

    private static async Task<DeliveredFile?> Read(string folder, string name, bool required, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return required ? throw new Refusal($"There is no seed file {Path.GetFullPath(path)}; Hub:Seeds names the folder.") : null;

        var (file, problem) = DeliveredFile.Read(Path.GetFileName(name), await File.ReadAllBytesAsync(path, ct));
        return file ?? throw new Refusal($"The seed file {name} cannot be read: {problem!.Detail}");
    }
}
