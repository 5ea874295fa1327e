using System.Text;
using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Tests.Grid;
using WestCoast.Governance.Tests.Layers;

namespace WestCoast.Governance.Tests.Import;

/// <summary>A district of one town, two communities and 48 grids, in force since 2026; and files delivered to it.</summary>
internal static class SmallCity
{
    public const string District = "370211", Town = "370211001";

    public static readonly DateOnly Begin = new(2026, 1, 1), NewYear = new(2027, 1, 1);

    public static readonly string Divisions = $"""
        code,parent,tier,zh,en
        {District},,district,黄岛区,Huangdao
        {Town},{District},subdistrict,示例街道,Example
        {AnyHistory.West},{Town},community,西,West
        {AnyHistory.East},{Town},community,东,East

        """;

    public static readonly SeedTables Tables = SeedTables.Read(SeedTables.Names.ToDictionary(name => name, Seeds.Text));

    public static readonly CityState State = Of(
        (LayerNames.Divisions, ReadList.From<Division>(Divisions, FileFormat.Csv).Rows.Select(row => row.Content).ToList()),
        (LayerNames.Subdistricts, (IReadOnlyList<GridCell>)[new(Town, GeometryFactory.Default.ToGeometry(new Envelope(Tiling.West, Tiling.East, Tiling.South, Tiling.North)))]),
        (LayerNames.Base, AnyHistory.First),
        (LayerNames.Kinds, Seeds.Read<Kind>("kinds.json")));

    public static ImportChecked Check(string layer, string text, string file = "delivered.csv", DateOnly? effective = null, string? crs = null) => PrepareImport.Check(
        new ImportRequest(layer, DeliveredFile.Read(file, Encoding.UTF8.GetBytes(text)).File!, effective ?? NewYear) { Crs = crs }, State, Tables, DateTimeOffset.UnixEpoch);

    public static ImportChecked.Good Good(ImportChecked check) => Assert.IsType<ImportChecked.Good>(check);

    public static IEnumerable<(int? Row, string Code)> Refused(ImportChecked check) =>
        Assert.IsType<ImportChecked.Refused>(check).Problems.Select(problem => (problem.Row, problem.Code));

    public static string Csv(IEnumerable<GridCell> cells) =>
        "code,kind,wkt\n" + string.Concat(cells.Select(cell => $"{cell.Code},urban,\"{cell.Shape.AsText()}\"\n"));

    private static CityState Of(params (string Layer, object Rows)[] layers)
    {
        var history = LayerHistory.Fold(layers.Select(layer => new LayerImported(layer.Layer, 1, Begin, "WGS84", "file", "", 0, LayerSource.Seed, DateTimeOffset.UnixEpoch, Actor.System)));
        return CityReader.Of(1, history, layers.ToDictionary(layer => $"{layer.Layer}@1", layer => new VersionContent(history.Latest(layer.Layer)!, layer.Rows)));
    }
}
