using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class the_shape_of_a_cell
{
    [Theory]
    [InlineData("POLYGON ((120 36, 120.01 36, 120.01 36.01, 120 36.01, 120 36))")]
    [InlineData("POLYGON ((120 36, 120 36.01, 120.01 36.01, 120.01 36, 120 36))")]
    [InlineData("POLYGON ((120 36, 120.03 36, 120.03 36.03, 120 36.03, 120 36), (120.01 36.01, 120.02 36.01, 120.02 36.02, 120.01 36.02, 120.01 36.01))")]
    [InlineData("MULTIPOLYGON (((120 36, 120.01 36, 120.01 36.01, 120 36)), ((120.02 36, 120.03 36, 120.03 36.01, 120.02 36)))")]
    [InlineData("MULTIPOLYGON (((120 36, 120.01 36, 120.01 36.01, 120 36)), ((120.01 36.01, 120.02 36.01, 120.02 36.02, 120.01 36.01)))")]
    [InlineData("POLYGON ((179.9 89.9, 180 89.9, 180 90, 179.9 90, 179.9 89.9))")]
    public void is_ground_in_any_direction_with_holes_and_in_several_parts(string wkt) => Assert.Null(Check(wkt));

    [Theory]
    [InlineData("shape.missing", "POLYGON EMPTY")]
    [InlineData("shape.missing", "MULTIPOLYGON EMPTY")]
    [InlineData("shape.not-degrees", "POLYGON ((13380000 4300000, 13381000 4300000, 13381000 4301000, 13380000 4300000))")]
    [InlineData("shape.not-degrees", "POLYGON ((36 120, 36.01 120, 36.01 120.01, 36 120))")]
    [InlineData("shape.not-degrees", "POLYGON ((120 36, 180.001 36, 180 36.01, 120 36))")]
    [InlineData("shape.self-intersection", "POLYGON ((120 36, 120.01 36.01, 120.01 36, 120 36.01, 120 36))")]
    [InlineData("shape.self-intersection", "POLYGON ((120 36, 120.02 36, 120.01 36.01, 120 36.02, 120.02 36.02, 120.01 36.01, 120 36))")]
    [InlineData("shape.invalid", "POLYGON ((120 36, 120.01 36, 120.01 36.01, 120 36), (120.1 36, 120.11 36, 120.11 36.01, 120.1 36))")]
    [InlineData("shape.invalid", "MULTIPOLYGON (((120 36, 120.03 36, 120.03 36.03, 120 36)), ((120.01 36.002, 120.02 36.002, 120.02 36.005, 120.01 36.002)))")]
    [InlineData("shape.invalid", "POLYGON ((120 36, 120 36, 120 36, 120 36))")]
    public void is_refused_by_the_first_thing_wrong_with_it(string code, string wkt)
    {
        var problem = Check(wkt)!;
        Assert.Equal((7, code), (problem.Row, problem.Code));
        Assert.StartsWith("370211001002001 ", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void is_made_of_finite_numbers(double wild) => Assert.Equal("shape.not-degrees", CheckShape.Of(new Row<GridCell>(1, new GridCell(
        SmallTown.Home, new Polygon(new LinearRing([new(120, 36), new(wild, 36), new(120.01, 36.01), new(120, 36)])))))!.Code);

    [Fact]
    public void is_drawn_where_it_crosses_itself()
    {
        var problem = Check("POLYGON ((120 36, 120.01 36.01, 120.01 36, 120 36.01, 120 36))")!;
        Assert.True(problem.Where!.EqualsExact(new Point(120.005, 36.005), 1e-9));
        Assert.Contains("120.005, 36.005", problem.Detail, StringComparison.Ordinal);
        Assert.Null(Check("POLYGON EMPTY")!.Where);
    }

    private static RowProblem? Check(string wkt) => CheckShape.Of(new Row<GridCell>(7, new GridCell(SmallTown.Home, SmallTown.Shape(wkt))));
}
