using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class the_codes_of_a_map
{
    [Theory]
    [InlineData(LayerNames.Base, Home)]
    [InlineData(LayerNames.Base, Stays + "999")]
    [InlineData(LayerNames.Base, Merged + "007")]
    [InlineData(LayerNames.Base, Town + "888001")]
    [InlineData(LayerNames.MicroGrid, Home + "M01")]
    [InlineData(LayerNames.Subdistricts, Town)]
    public void are_those_of_its_layer_beneath_a_division_in_force(string layer, string code) => Assert.Empty(Check(layer, NewYear, code));

    [Theory]
    [InlineData("division.code-malformed", LayerNames.Base, "grid 1")]
    [InlineData("division.code-malformed", LayerNames.Base, "")]
    [InlineData("division.code-length", LayerNames.Base, "3702110010020001")]
    [InlineData("division.code-province", LayerNames.Base, "990211001002001")]
    [InlineData("division.code-town", LayerNames.Base, "370211777002001")]
    [InlineData("division.code-serial", LayerNames.Base, Stays + "000")]
    [InlineData("code.wrong-level", LayerNames.Base, Stays)]
    [InlineData("code.wrong-level", LayerNames.Base, Home + "M01")]
    [InlineData("code.wrong-level", LayerNames.Base, " " + Home)]
    [InlineData("code.wrong-level", LayerNames.MicroGrid, Home)]
    [InlineData("code.wrong-level", LayerNames.Subdistricts, Town + "000")]
    [InlineData("division.outside-district", LayerNames.Base, "370214004001001")]
    [InlineData("division.outside-district", LayerNames.Subdistricts, "370214004")]
    [InlineData("parent.unknown", LayerNames.Base, "370211003001001")]
    [InlineData("parent.unknown", LayerNames.MicroGrid, Stays + "002M01")]
    [InlineData("parent.unknown", LayerNames.Subdistricts, "370211003")]
    [InlineData("parent.withdrawn", LayerNames.Base, Gone + "001001")]
    [InlineData("parent.withdrawn", LayerNames.MicroGrid, MergedGrid + "M01")]
    [InlineData("parent.withdrawn", LayerNames.Subdistricts, Gone)]
    public void are_refused_otherwise(string problem, string layer, string code) => Assert.Equal((1, problem), Only(Check(layer, NewYear, code)));

    [Theory]
    [InlineData(LayerNames.Base, Gone + "001001")]
    [InlineData(LayerNames.MicroGrid, MergedGrid + "M01")]
    [InlineData(LayerNames.Subdistricts, Gone)]
    public void may_lie_in_what_is_withdrawn_only_later(string layer, string code) => Assert.Empty(Check(layer, Before, code));

    [Fact]
    public void of_base_grids_come_with_a_kind()
    {
        Assert.Equal((1, "kind.missing"), Only(CheckCodes.Of(LayerNames.Base, null, Rows(Cell(Home) with { Kind = null }), Tree, NewYear)));
        Assert.Empty(CheckCodes.Of(LayerNames.MicroGrid, null, Rows(Cell(Home + "M01") with { Kind = null }), Tree, NewYear));
    }

    [Fact]
    public void are_there_once()
    {
        var problem = Assert.Single(Check(LayerNames.Base, NewYear, Home, Stays + "002", Home));
        Assert.Equal((3, "code.duplicate"), (problem.Row, problem.Code));
        Assert.Contains("in row 1 and in row 3", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void are_all_checked_not_only_the_first() =>
        Assert.Equal([1, 3], Check(LayerNames.Base, NewYear, "x", Home, "y").Select(problem => problem.Row!.Value));

    [Theory]
    [InlineData(null, Stays)]
    [InlineData(null, Merged)]
    [InlineData(null, Town + "601")]
    [InlineData(null, Gone + "601")]
    [InlineData("overlay.code-malformed", Town + "000")]
    [InlineData("overlay.code-malformed", "370211777002")]
    [InlineData("overlay.code-malformed", Stays + "1")]
    [InlineData("division.outside-district", "370214004001")]
    [InlineData("parent.unknown", Town + "003")]
    [InlineData("parent.unknown", "370211003601")]
    public void of_a_department_name_what_they_lie_in(string? problem, string place) => AssertOverlay(problem, $"030100{place}01");

    [Theory]
    [InlineData("overlay.code-malformed", "030100" + Stays + "00")]
    [InlineData("overlay.code-malformed", "0301AB" + Stays + "01")]
    [InlineData("overlay.code-malformed", " 030100" + Stays + "01")]
    [InlineData("overlay.object-class", "040100" + Stays + "01")]
    public void of_a_department_begin_with_its_class(string? problem, string code) => AssertOverlay(problem, code);

    private static void AssertOverlay(string? problem, string code) =>
        Assert.Equal(problem, CheckCodes.Of("police", "030100", Rows(Cell(code) with { Kind = null }), Tree, NewYear).SingleOrDefault()?.Code);

    private static List<RowProblem> Check(string layer, DateOnly day, params string[] codes) => [.. CheckCodes.Of(layer, null, Rows([.. codes.Select(Cell)]), Tree, day)];

    private static GridCell Cell(string code) => new(code, Polygon.Empty) { Kind = GridKind.Urban };
}
