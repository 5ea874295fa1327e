using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

public class the_coordinate_system_of_a_map
{
    [Theory]
    [InlineData("WGS84", Crs.Wgs84)]
    [InlineData("wgs-84", Crs.Wgs84)]
    [InlineData("EPSG:4326", Crs.Wgs84)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", Crs.Wgs84)]
    [InlineData("CGCS2000", Crs.Cgcs2000)]
    [InlineData("urn:ogc:def:crs:EPSG::4490", Crs.Cgcs2000)]
    [InlineData("gcj-02", Crs.Gcj02)]
    [InlineData("BD09", Crs.Bd09)]
    public void is_told_by_whoever_imports_or_by_the_file(string name, Crs crs)
    {
        Assert.Equal((crs, null), DeclaredCrs.Of(Csv, name));
        Assert.Equal((crs, null), DeclaredCrs.Of(GeoJson(name), null));
        Assert.Equal((crs, null), DeclaredCrs.Of(GeoJson(name), CrsNames.Of(crs)));
    }

    [Fact]
    public void is_never_guessed()
    {
        Assert.Equal("crs.undeclared", Refused(Csv, null));
        Assert.Equal("crs.undeclared", Refused(GeoJson(null), null));
        Assert.Equal("crs.undeclared", Refused(new("a.geojson", FileFormat.GeoJson, """{"crs":{"type":"name"}}""", ""), null));
        Assert.Equal("crs.undeclared", Refused(new("a.geojson", FileFormat.GeoJson, """{"crs":null}""", ""), null));
        Assert.Equal("crs.undeclared", Refused(new("a.geojson", FileFormat.GeoJson, "no json", ""), null));
    }

    [Theory]
    [InlineData("EPSG:3857")]
    [InlineData("Xian80")]
    [InlineData("")]
    [InlineData("3")]
    public void is_refused_when_nobody_knows_it(string name)
    {
        Assert.Equal("crs.unknown", Refused(Csv, name));
        Assert.Equal("crs.unknown", Refused(GeoJson(name), null));
    }

    [Theory]
    [InlineData("EPSG:4326", "GCJ02")]
    [InlineData("GCJ02", "WGS84")]
    [InlineData("EPSG:3857", "WGS84")]
    public void is_refused_when_file_and_importer_differ(string file, string told) => Assert.Equal("crs.conflict", Refused(GeoJson(file), told));

    [Theory]
    [InlineData("""{"crs":{"properties":{"name":"\ud800"}}}""")]
    [InlineData("""{"crs":{"properties":{"name":4326}}}""")]
    [InlineData("""{"crs":[1]}""")]
    [InlineData("[]")]
    public void in_a_file_may_be_anything_without_being_a_fault(string text) =>
        Assert.Equal((Crs.Wgs84, null), DeclaredCrs.Of(new("a.geojson", FileFormat.GeoJson, text, ""), "WGS84"));

    private static DeliveredFile Csv => new("a.csv", FileFormat.Csv, "code,wkt", "");

    private static DeliveredFile GeoJson(string? crs) => new(
        "a.geojson", FileFormat.GeoJson, crs is null ? """{"features":[]}""" : $$$"""{"crs":{"type":"name","properties":{"name":"{{{crs}}}"}},"features":[]}""", "");

    private static string Refused(DeliveredFile file, string? told)
    {
        var (crs, problem) = DeclaredCrs.Of(file, told);
        Assert.Null(crs);
        return problem!.Code;
    }
}
