using System.Text.Json;
using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

public class a_delivered_map
{
    private const string Code = "370211001001001";
    private const string Wkt = "POLYGON ((120 36, 120.01 36, 120.01 36.01, 120 36))";
    private const string Shape = """{"type":"Polygon","coordinates":[[[120,36],[120.01,36],[120.01,36.01],[120,36]]]}""";

    private static readonly GridCell Cell = new(Code, new Polygon(new LinearRing([new(120, 36), new(120.01, 36), new(120.01, 36.01), new(120, 36)])))
    {
        Kind = GridKind.Urban, Zh = "第 1 网格", En = "Grid 1", People = 300,
    };

    [Theory]
    [InlineData("code,kind,zh,en,people,wkt\n" + Code + ",urban,第 1 网格,Grid 1,300,\"" + Wkt + "\"")]
    [InlineData("WKT,People,EN,ZH,Kind,CODE\n\"" + Wkt + "\",300,Grid 1,第 1 网格,urban," + Code)]
    [InlineData("code,kind,zh,en,people,wkt\n" + Code + ",urban,第 1 网格,Grid 1,300,\"POLYGON (\n(120 36, 120.01 36,\n 120.01 36.01, 120 36))\"")]
    public void in_csv_has_its_shapes_as_wkt(string text) => AssertSame(Cell, Good(text, FileFormat.Csv));

    [Fact]
    public void in_geojson_has_features() =>
        AssertSame(Cell, Good(Collection($$"""{"code":"{{Code}}","kind":"urban","zh":"第 1 网格","en":"Grid 1","people":300,"note":[1]}""", Shape), FileFormat.GeoJson));

    [Fact]
    public void needs_no_more_than_codes_and_shapes()
    {
        var bare = new GridCell(Code, Cell.Shape);
        AssertSame(bare, Good($"code,wkt\n{Code},\"{Wkt}\"", FileFormat.Csv));
        AssertSame(bare, Good(Collection($$"""{"code":"{{Code}}","people":null}""", Shape), FileFormat.GeoJson));
    }

    [Fact]
    public void says_of_itself_whether_it_is_made_up()
    {
        var text = Collection($$"""{"code":"{{Code}}"}""", Shape);
        Assert.False(Good(text, FileFormat.GeoJson).Synthetic);
        Assert.True(Good(text.Replace("\"features\"", "\"synthetic\":true,\"features\"", StringComparison.Ordinal), FileFormat.GeoJson).Synthetic);
    }

    [Theory]
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 0, 3 0, 3 1, 2 0)))", "MultiPolygon")]
    [InlineData("POLYGON Z ((0 0 5, 9 0 5, 9 9 5, 0 0 5), (4 2 5, 5 2 5, 5 3 5, 4 2 5))", "Polygon")]
    public void may_have_cells_of_several_parts_holes_and_heights(string wkt, string type)
    {
        var cell = Good($"code,wkt\n{Code},\"{wkt}\"", FileFormat.Csv);
        Assert.Equal(type, cell.Shape.GeometryType);
        AssertSame(cell, Good(Collection($$"""{"code":"{{Code}}"}""", GeoJsonText.Of(cell.Shape)), FileFormat.GeoJson));
    }

    [Theory]
    [InlineData("file.empty", "", FileFormat.Csv)]
    [InlineData("file.empty", "code,wkt\n", FileFormat.Csv)]
    [InlineData("csv.column-missing", "code,zh\n1,甲", FileFormat.Csv)]
    [InlineData("csv.column-unknown", "code,wkt,name\n1,x,甲", FileFormat.Csv)]
    [InlineData("file.not-geojson", "", FileFormat.GeoJson)]
    [InlineData("file.not-geojson", "code,wkt", FileFormat.GeoJson)]
    [InlineData("file.not-geojson", "[]", FileFormat.GeoJson)]
    [InlineData("file.not-geojson", """{"type":"Feature"}""", FileFormat.GeoJson)]
    [InlineData("file.not-geojson", """{"features":{}}""", FileFormat.GeoJson)]
    [InlineData("file.empty", """{"features":[]}""", FileFormat.GeoJson)]
    public void is_refused_as_a_whole_when_it_is_none(string code, string text, object format) =>
        Assert.Equal([((int?)null, code)], ReadCells.From(text, (FileFormat)format).Problems.Select(problem => (problem.Row, problem.Code)));

    internal static string Collection(string properties, string geometry) =>
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}]}""";

    private static GridCell Good(string text, FileFormat format)
    {
        var read = ReadCells.From(text, format);
        Assert.Empty(read.Problems);
        return Assert.Single(read.Rows).Content;
    }

    private static void AssertSame(GridCell expected, GridCell actual)
    {
        Assert.True(expected.Shape.EqualsExact(actual.Shape));
        Assert.Equal(expected with { Shape = actual.Shape }, actual);
    }
}
