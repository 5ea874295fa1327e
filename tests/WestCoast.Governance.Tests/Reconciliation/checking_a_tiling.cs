using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Reconciliation;

public class checking_a_tiling
{
    private static readonly Lazy<Geometry> District = new(() => OverlayNGRobust.Union(Seeds.Subdistricts.Select(unit => unit.Shape)));

    [Fact]
    public void finds_that_the_seeded_grids_tile_the_subdistricts_exactly()
    {
        var tiling = Tilings.Check(Seeds.Grids, District.Value, 0.1);
        Assert.Empty(tiling.Flaws);
        Assert.True(tiling.IsExact);
        Assert.Equal(GroundMeasure.SquareMetres(District.Value), tiling.DistrictSquareMetres, 1.0);
        Assert.Equal(0, tiling.UncoveredSquareMetres + tiling.DoublySquareMetres + tiling.OutsideSquareMetres, 1.0);
    }

    [Fact]
    public void finds_that_the_seeded_micro_grids_tile_their_grids()
    {
        var micro = GridCell.ReadAll(Seeds.Text("micro-grids.geojson")).ToLookup(cell => DivisionCode.Parse(cell.Code)!.Parent);
        var divided = Seeds.Grids.Where(grid => micro.Contains(grid.Code)).ToList();
        Assert.NotEmpty(divided);
        Assert.Equal(micro.Count, divided.Count);
        Assert.All(divided, grid => Assert.Empty(Tilings.Check(micro[grid.Code], grid.Shape, 0.1).Flaws));
    }

    [Fact]
    public void names_a_missing_seeded_grid_as_one_gap_of_its_size()
    {
        var missing = Seeds.Grids.First(cell => cell.Shape is Polygon && !District.Value.Boundary.Intersects(cell.Shape));
        var gap = Assert.Single(Tilings.Check(Seeds.Grids.Where(cell => cell != missing), District.Value).Flaws);
        Assert.Equal(FlawKind.Gap, gap.Kind);
        Assert.Equal(GroundMeasure.SquareMetres(missing.Shape), gap.SquareMetres, 1.0);
        Assert.True(gap.Cells.Count >= 3);
    }

    [Fact]
    public void names_the_neighbours_of_a_gap()
    {
        var gap = Assert.Single(Tilings.Check(Town.Grids.Where(cell => cell.Code != Town.Grid(2, 2)), Town.Outline).Flaws);
        Assert.Equal(FlawKind.Gap, gap.Kind);
        Assert.Equal(GroundMeasure.SquareMetres(Town.Box(2, 2, 1)), gap.SquareMetres, 0.1);
        Assert.Equal(from row in Enumerable.Range(1, 3) from column in Enumerable.Range(1, 3) where (row, column) != (2, 2) select Town.Grid(row, column), gap.Cells);
    }

    [Fact]
    public void names_both_cells_that_claim_the_same_ground()
    {
        var twin = new GridCell("370211001001999", Town.Box(2, 2, 1));
        var tiling = Tilings.Check([.. Town.Grids, twin], Town.Outline);
        var flaw = Assert.Single(tiling.Flaws);
        Assert.Equal(FlawKind.Doubled, flaw.Kind);
        Assert.Equal([Town.Grid(2, 2), twin.Code], flaw.Cells);
        Assert.Equal(GroundMeasure.SquareMetres(twin.Shape), tiling.DoublySquareMetres, 0.1);
    }

    [Fact]
    public void names_a_cell_that_went_beyond_the_outline_and_the_gap_it_left()
    {
        var away = Town.Grids.Select(cell => cell.Code == Town.Grid(0, 0) ? cell with { Shape = Town.Box(-3, 0, 1) } : cell);
        var flaws = Tilings.Check(away, Town.Outline).Flaws;
        Assert.Equal([FlawKind.Gap, FlawKind.Outside], flaws.Select(flaw => flaw.Kind).Order());
        Assert.Equal([Town.Grid(0, 0)], flaws.Single(flaw => flaw.Kind == FlawKind.Outside).Cells);
    }

    [Fact]
    public void finds_nothing_where_a_border_is_drawn_with_other_vertices()
    {
        var half = Town.Rectangle(0, 0, 6, 3);
        var finer = Town.Grids.Where(cell => !half.Covers(cell.Shape));
        Assert.Empty(Tilings.Check([.. finer, new GridCell("370211001001900", half)], Town.Outline).Flaws);
    }

    [Fact]
    public void finds_the_whole_outline_open_without_cells()
    {
        var gap = Assert.Single(Tilings.Check([], Town.Outline).Flaws);
        Assert.Empty(gap.Cells);
        Assert.Equal(GroundMeasure.SquareMetres(Town.Outline), gap.SquareMetres, 0.1);
    }

    [Fact]
    public void takes_cells_that_are_drawn_badly()
    {
        var (west, south, step) = (120.0, 35.9, Town.Step);
        var spiked = new Polygon(new LinearRing(
        [
            new(west, south), new(west + step, south), new(west + (3 * step), south), new(west + step, south),
            new(west + step, south + step), new(west, south + step), new(west, south),
        ]));
        Assert.False(spiked.IsValid);
        Assert.Empty(Tilings.Check(Town.Grids.Select(cell => cell.Code == Town.Grid(0, 0) ? cell with { Shape = spiked } : cell), Town.Outline).Flaws);
    }
}
