using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>The city the committed seeds make, without a store.</summary>
internal static class SeededCity
{
    public static readonly DateOnly SinceEver = new(2000, 1, 1);

    public static readonly CityState State = Of(
        (LayerNames.Divisions, "divisions.json"), (LayerNames.Subdistricts, "subdistricts.geojson"), (LayerNames.Base, "grids.geojson"),
        (LayerNames.MicroGrid, "micro-grids.geojson"), (LayerNames.Sensors, "sensors.json"),
        (LayerNames.Kinds, "kinds.json"), (LayerNames.Calendar, "calendar.json"), (LayerNames.Workers, "workers.json"), (LayerNames.Departments, "departments.json"));

    public static readonly CityModel Model = new(State);

    private static CityState Of(params (string Layer, string File)[] files)
    {
        var history = LayerHistory.None;
        var contents = new Dictionary<string, VersionContent>();
        foreach (var (layer, file) in files)
        {
            var imported = new LayerImported(layer, 1, SinceEver, "WGS84", file, "", 0, LayerSource.Seed, DateTimeOffset.UnixEpoch, Actor.System);
            history = history.Evolve(imported);
            var version = history.Latest(layer)!;
            contents.Add(version.Id, VersionContent.Read(version, LayerContent.Of(version, FileFormats.Of(file)!.Value, Seeds.Text(file))));
        }

        return CityReader.Of(files.Length, history, contents);
    }
}
