using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Assignments;

namespace WestCoast.Governance.Tests.Hub;

public class where_a_phone_is
{
    [Theory]
    [InlineData(Crs.Gcj02, "gcj-02")]
    [InlineData(Crs.Bd09, "BD09")]
    [InlineData(Crs.Wgs84, "WGS84")]
    public void is_converted_once_and_its_own_degrees_are_kept(Crs crs, string name)
    {
        var told = Datum.FromWgs84(new(120.15, 35.96), crs);
        var (position, problem) = FieldPositions.Read(new(told.Longitude, told.Latitude, name, 12));

        Assert.Null(problem);
        Assert.Equal((120.15, 35.96), (Math.Round(position!.Longitude, 7), Math.Round(position.Latitude, 7)));
        Assert.Equal((told.Longitude, told.Latitude, CrsNames.Of(crs), 12d), (position.SourceLongitude, position.SourceLatitude, position.SourceCrs, position.AccuracyMetres));
    }

    [Fact]
    public void need_not_be_told() => Assert.Equal((null, null), FieldPositions.Read(new(null, null, null, null)));

    [Theory]
    [InlineData(120.1, null, "WGS84", "position.incomplete")]
    [InlineData(120.1, 35.9, null, "position.crs-missing")]
    [InlineData(120.1, 35.9, "mars", "position.crs-unknown")]
    [InlineData(200d, 35.9, "WGS84", "position.out-of-range")]
    public void that_cannot_be_understood_is_refused(double? lon, double? lat, string? crs, string code) =>
        Assert.Equal($"urn:west-coast:{code}", Assert.IsType<ProblemHttpResult>(FieldPositions.Read(new(lon, lat, crs, null)).Problem).ProblemDetails.Type);
}
