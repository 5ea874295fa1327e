using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Tests.Layers;
using static WestCoast.Governance.Tests.Import.SmallCity;

namespace WestCoast.Governance.Tests.Import;

public class preparing_a_map
{
    [Fact]
    public void of_base_grids_takes_one_that_tiles_the_district_and_says_what_changes()
    {
        var good = Good(CheckBase(AnyHistory.Redraw(AnyHistory.First, new Redrawing(Change.Merge, 3, 0, TakenBack: false))));
        Assert.Equal(("base", "CGCS2000", 47), (good.Delivery.Layer, good.Delivery.Crs, good.Delivery.Rows));
        Assert.Equal(["0 cells are new, 1 are gone, 1 have another shape."], good.Notes);
    }

    [Fact]
    public void of_base_grids_refuses_a_gap_and_shows_it()
    {
        var check = CheckBase(AnyHistory.First.Where((_, i) => i != 20));
        Assert.Equal([(null, "tile.gap")], Refused(check));
        var problem = Assert.Single(((ImportChecked.Refused)check).Problems);
        Assert.Equal(GroundMeasure.SquareMetres(AnyHistory.First[20].Shape), GroundMeasure.SquareMetres(problem.Where!), 1);
    }

    [Fact]
    public void of_base_grids_refuses_an_overlap_and_names_who_shares_it()
    {
        var twice = AnyHistory.First.Select((cell, i) => i == 20 ? cell with { Shape = cell.Shape.Union(AnyHistory.First[21].Shape) } : cell);
        var problem = Assert.Single(((ImportChecked.Refused)CheckBase(twice)).Problems);
        Assert.Equal("tile.overlap", problem.Code);
        Assert.Contains($"{AnyHistory.First[20].Code}, {AnyHistory.First[21].Code}", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_department_may_leave_ground_open_but_not_lie_elsewhere()
    {
        Assert.Equal(1, Good(Check("police", Police(119.7), crs: "WGS84")).Delivery.Rows);
        Assert.Equal([(2, "cell.outside-district")], Refused(Check("police", Police(121), crs: "WGS84")));
    }

    [Fact]
    public void tells_faults_of_codes_and_shapes_together_and_of_the_ground_only_without_them() => Assert.Equal(
        [(2, "code.wrong-level"), (3, "shape.self-intersection")],
        Refused(Check(LayerNames.Base, $"code,kind,wkt\n{AnyHistory.West},urban,\"POLYGON ((1 1, 2 1, 2 2, 1 1))\"\n{AnyHistory.West}001,urban,\"POLYGON ((1 1, 2 2, 2 1, 1 2, 1 1))\"\n", crs: "WGS84")));

    [Fact]
    public void needs_a_coordinate_system_and_doubts_a_wrong_one()
    {
        Assert.Equal([(null, "crs.undeclared")], Refused(Check(LayerNames.Base, Csv(AnyHistory.First))));
        Assert.Equal([(null, "crs.doubtful")], Refused(Check(LayerNames.Base, Csv(AnyHistory.First), crs: "BD09")));
    }

    [Fact]
    public void brings_the_cells_into_wgs84()
    {
        var police = new Coordinate(119.7, 35.8);
        var (longitude, latitude) = Datum.FromWgs84(new(police.X, police.Y), Crs.Gcj02);
        var cells = (IReadOnlyList<GridCell>)Good(Check("police", FormattableString.Invariant(
            $"code,wkt\n03010037021100160101,\"POLYGON (({longitude} {latitude}, 119.8 35.8, 119.8 35.9, {longitude} {latitude}))\"\n"), crs: "GCJ02")).Rows;
        Assert.InRange(GroundMeasure.Metres(police, cells[0].Shape.Coordinates[0]), 0, 1e-6);
    }

    private static ImportChecked CheckBase(IEnumerable<GridCell> cells) => Check(LayerNames.Base, Csv(cells), crs: "CGCS2000");

    private static string Police(double west) =>
        FormattableString.Invariant($"code,wkt\n03010037021100160101,\"POLYGON (({west} 35.7, {west + 0.1} 35.7, {west + 0.1} 35.8, {west} 35.7))\"\n");
}
