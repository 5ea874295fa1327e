using CsCheck;
using WestCoast.Governance.Hub.Import;
using static WestCoast.Governance.Tests.Import.a_delivered_map;

namespace WestCoast.Governance.Tests.Import;

/// <summary>Each is told by its row and a stable word; none is a fault.</summary>
public class a_cell_that_cannot_be_read
{
    private const string Good = """{"type":"Polygon","coordinates":[[[120,36],[120.01,36],[120.01,36.01],[120,36]]]}""";

    [Theory]
    [InlineData("code.missing", """{"code":7}""", Good)]
    [InlineData("code.missing", "{}", Good)]
    [InlineData("code.missing", "null", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":"harbour"}""", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":"9"}""", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":"1"}""", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":"urban,village"}""", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":""}""", Good)]
    [InlineData("kind.unknown", """{"code":"1","kind":"\ud800"}""", Good)]
    [InlineData("people.malformed", """{"code":"1","people":-1}""", Good)]
    [InlineData("people.malformed", """{"code":"1","people":1.5}""", Good)]
    [InlineData("people.malformed", """{"code":"1","people":"many"}""", Good)]
    [InlineData("shape.missing", """{"code":"1"}""", "null")]
    [InlineData("shape.missing", """{"code":"1"}""", "[]")]
    [InlineData("shape.not-polygon", """{"code":"1"}""", "{}")]
    [InlineData("shape.not-polygon", """{"code":"1"}""", """{"type":5}""")]
    [InlineData("shape.not-polygon", """{"code":"1"}""", """{"type":"\ud800"}""")]
    [InlineData("shape.not-polygon", """{"code":"1"}""", """{"type":"Point","coordinates":[120,36]}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"Polygon"}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"Polygon","coordinates":[]}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"Polygon","coordinates":[[[120,36],[121,36],[121,37]]]}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"Polygon","coordinates":[[[120,36],[121,36],[121],[120,36]]]}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"Polygon","coordinates":[[["120","36"],[121,36],[121,37],[120,36]]]}""")]
    [InlineData("shape.malformed", """{"code":"1"}""", """{"type":"MultiPolygon","coordinates":[[[120,36],[121,36],[121,37],[120,36]]]}""")]
    public void in_geojson(string code, string properties, string geometry) => Assert.Equal((1, code), Only(Collection(properties, geometry), FileFormat.GeoJson));

    [Theory]
    [InlineData("code.missing", ",urban,5,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"")]
    [InlineData("kind.unknown", "1,harbour,5,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"")]
    [InlineData("people.malformed", "1,urban,\"1,200\",\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"")]
    [InlineData("people.malformed", "1,urban,-5,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"")]
    [InlineData("shape.missing", "1,urban,5,")]
    [InlineData("shape.not-polygon", "1,urban,5,POINT (0 0)")]
    [InlineData("shape.not-polygon", "1,urban,5,\"LINESTRING (0 0, 1 1)\"")]
    [InlineData("shape.malformed", "1,urban,5,\"POLYGON ((0 0, 1 0, 1 1))\"")]
    [InlineData("shape.malformed", "1,urban,5,\"POLYGON ((0 0, 1 0, 1 1, 0 0)\"")]
    [InlineData("shape.malformed", "1,urban,5,\"POLYGON ((0 0, NaN 0, 1 1, 0 0))\"")]
    [InlineData("shape.malformed", "1,urban,5,\"POLYGON ((0 0, 1e999 0, 1 1, 0 0))\"")]
    [InlineData("shape.malformed", "1,urban,5,somewhere")]
    public void in_csv(string code, string line) => Assert.Equal((2, code), Only($"code,kind,people,wkt\n{line}", FileFormat.Csv));

    [Fact]
    public void hides_no_other()
    {
        var read = ReadCells.From("code,wkt\n1,x\n2,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n3,\n", FileFormat.Csv);
        Assert.Equal([(2, "shape.malformed"), (4, "shape.missing")], read.Problems.Select(problem => (problem.Row!.Value, problem.Code)));
        Assert.Equal([(3, "2")], read.Rows.Select(row => (row.Number, row.Content.Code)));
    }

    [Fact]
    public void whatever_its_wkt_is_is_no_fault() =>
        Gen.OneOf("POLYGON", "MULTIPOLYGON", "POINT", "(", ")", "((", "))", ",", "1", "-1e5", "NaN", "Inf", "EMPTY", "Z", "SRID=4326;", "0 0", "1 0", "1 1", "0 0,1 0,1 1,0 0").Array[0, 14]
            .Sample(words => Assert.Equal(1, Told(ReadCells.From($"code,wkt\n1,\"{string.Join(' ', words)}\"", FileFormat.Csv))), iter: 2000);

    [Fact]
    public void whatever_its_json_is_is_no_fault() =>
        Gen.OneOf("\"type\"", "\"Polygon\"", "\"coordinates\"", "null", "true", "7", "1e999", "\"\\ud800\"", "{}", "[]", "[[]]", "[[[120,36]]]", "{\"type\":7}", "\"kind\"", "\"code\"", "\"people\"").Array[6]
            .Sample(t => Assert.Equal(1, Told(ReadCells.From(
                Collection($$"""{"code":{{t[0]}},"kind":{{t[1]}},"people":{{t[2]}}}""", $$"""{"type":{{t[3]}},"coordinates":{{t[4]}},"more":{{t[5]}}}"""), FileFormat.GeoJson))), iter: 2000);

    private static int Told<T>(RowsRead<T> read) => read.Rows.Count + read.Problems.Count;

    private static (int?, string) Only(string text, FileFormat format)
    {
        var read = ReadCells.From(text, format);
        Assert.Empty(read.Rows);
        var problem = Assert.Single(read.Problems);
        return (problem.Row, problem.Code);
    }
}
