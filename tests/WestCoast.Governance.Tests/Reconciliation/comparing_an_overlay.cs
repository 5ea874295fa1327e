using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Tests.Reconciliation;

public class comparing_an_overlay
{
    private static readonly double Whole = GroundMeasure.SquareMetres(Town.Outline);
    private static readonly double Edge = GroundMeasure.Metres(new Coordinate(120, 35.9), new Coordinate(120, 35.9 + (Town.Side * Town.Step)));

    [Fact]
    public void finds_no_disagreement_where_cells_are_merged_base_cells()
    {
        var found = Compare(Town.Blocks);
        Assert.Equal(36, found.Crosswalk.Count);
        Assert.All(found.Crosswalk, row => Assert.Equal((Town.BlockOf(row.Base), 1.0), (row.Overlay, Math.Round(row.ShareOfBase, 9))));
        Assert.All(found.Crosswalk.GroupBy(row => row.Overlay), rows => Assert.Equal(1, rows.Sum(row => row.ShareOfOverlay), 1e-9));
        Agrees(found);
    }

    [Fact]
    public void gives_shares_that_add_up_to_one_for_a_cell_inside_the_district()
    {
        var found = Compare(Town.East(Town.Blocks, 30));
        foreach (var code in from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 2) select Town.Block(row, column))
            Assert.Equal(1, found.Crosswalk.Where(row => row.Overlay == code).Sum(row => row.ShareOfOverlay), 1e-6);
        Assert.All(found.Crosswalk.GroupBy(row => row.Base).Where(rows => int.Parse(rows.Key.AsSpan(12), null) % 6 != 1), rows => Assert.Equal(1, rows.Sum(row => row.ShareOfBase), 1e-6));
        Assert.Equal(found.Crosswalk.OrderBy(row => row.Overlay, StringComparer.Ordinal).ThenBy(row => row.Base, StringComparer.Ordinal), found.Crosswalk);
        Assert.Equal(found.Crosswalk, Crosswalk.Of(Town.Grids, Town.East(Town.Blocks, 30)));
    }

    [Fact]
    public void measures_the_strips_that_a_shift_leaves_open_and_reaches_beyond()
    {
        var coverage = Compare(Town.East(Town.Blocks, 30)).Coverage;
        Assert.InRange(coverage.UncoveredSquareMetres, 0.999 * 30 * Edge, 1.001 * 30 * Edge);
        Assert.Equal(coverage.UncoveredSquareMetres, coverage.OutsideSquareMetres, 1.0);
        Assert.Equal(0, coverage.DoublySquareMetres, 1.0);
        Assert.Equal(Whole, coverage.DistrictSquareMetres, 1.0);
        Assert.Equal((int)Math.Round(600 * coverage.UncoveredSquareMetres / (Whole / 6)), coverage.PeopleUncovered);
        Assert.Equal([FlawKind.Gap, FlawKind.Outside], coverage.Flaws.Select(flaw => flaw.Kind).Order());
        Assert.Equal(6, coverage.Flaws.Single(flaw => flaw.Kind == FlawKind.Gap).BaseCells.Count);
        Assert.Empty(coverage.Flaws.Single(flaw => flaw.Kind == FlawKind.Outside).BaseCells);
    }

    [Fact]
    public void accounts_for_all_ground_of_the_district_and_of_the_overlay()
    {
        IReadOnlyList<GridCell> wild = [.. Town.East(Town.Blocks, 30).Skip(1), new("01000137021100160190", Town.Box(1.3, 2.2, 2.5))];
        var found = Compare(wild);
        var held = found.Crosswalk.Sum(row => row.SquareMetres);
        Assert.True(found.Coverage.DoublySquareMetres > Town.OneGrid);
        Assert.Equal(Whole, held - found.Coverage.DoublySquareMetres + found.Coverage.UncoveredSquareMetres, 10.0);
        Assert.Equal(wild.Sum(cell => GroundMeasure.SquareMetres(cell.Shape)), held + found.Coverage.OutsideSquareMetres, 10.0);
    }

    [Fact]
    public void measures_the_borders_that_stray_how_far_and_through_which_base_cells()
    {
        var found = Compare(Town.East(Town.Blocks, 30));
        var inner = found.Misaligned.Where(border => (border.OverlayA, border.OverlayB) == (Town.Block(0, 0), Town.Block(0, 1))).ToList();
        var border = Assert.Single(inner);
        Assert.InRange(border.Metres, (Edge / 3) - 1, (Edge / 3) + 1);
        Assert.InRange(border.FurthestMetres, 29.5, 30.5);
        Assert.Equal([Town.Grid(0, 2), Town.Grid(1, 2)], border.BaseCells);
        Assert.Equal(found.Misaligned.Sum(each => each.Metres), found.MisalignedMetres, 0.001);
        Assert.All(found.Misaligned, each => Assert.InRange(each.FurthestMetres, 5, 31));
        Assert.Equal(18.0 / 36, found.WholeShare, 1e-9);
    }

    [Fact]
    public void takes_a_shift_of_three_metres_for_the_same_border() => Assert.Empty(Compare(Town.East(Town.Blocks, 3)).Misaligned);

    [Fact]
    public void names_the_ground_and_the_people_of_a_missing_cell()
    {
        var found = Compare(Town.Blocks.Skip(1));
        var gap = Assert.Single(found.Coverage.Flaws);
        Assert.Equal((FlawKind.Gap, 400), (gap.Kind, gap.People));
        Assert.Equal([Town.Grid(0, 0), Town.Grid(0, 1), Town.Grid(1, 0), Town.Grid(1, 1)], gap.BaseCells);
        Assert.Equal([Town.Block(0, 1), Town.Block(1, 0), Town.Block(1, 1)], gap.Cells);
        Assert.Equal(400, found.Coverage.PeopleUncovered);
        Assert.Equal(8.0 / 9, found.Coverage.CoveredShare, 1e-4);
        Assert.Empty(found.Misaligned);
    }

    [Fact]
    public void covers_nothing_with_an_empty_layer()
    {
        var found = Compare([]);
        Assert.Equal(0, found.Coverage.CoveredShare, 1e-9);
        Assert.Equal(3600, found.Coverage.PeopleUncovered);
        Assert.Equal(0, found.WholeShare);
        Assert.Empty(found.Crosswalk);
        Assert.Empty(found.Misaligned);
        Assert.Empty(found.Proposal);
        Assert.Single(found.Coverage.Flaws);
    }

    [Fact]
    public void mends_shapes_that_cross_themselves()
    {
        var bow = new Polygon(new LinearRing([new(120, 35.9), new(120.008, 35.908), new(120.008, 35.9), new(120, 35.908), new(120, 35.9)]));
        var found = Compare([new GridCell(Town.Block(0, 0), bow), .. Town.Blocks.Skip(1)]);
        Assert.Equal(2 * Town.OneGrid, found.Coverage.UncoveredSquareMetres, 0.01 * Town.OneGrid);
        Assert.Equal(200, found.Coverage.PeopleUncovered);
    }

    internal static void Agrees(Reconciled found)
    {
        Assert.Equal(1, found.Coverage.CoveredShare, 1e-9);
        Assert.Equal(0, found.Coverage.DoublySquareMetres + found.Coverage.OutsideSquareMetres, 0.5);
        Assert.Equal(1, found.WholeShare);
        Assert.Empty(found.Coverage.Flaws);
        Assert.Empty(found.Misaligned);
        Assert.Empty(found.Proposal);
    }

    private static Reconciled Compare(IEnumerable<GridCell> overlay) => Reconcile.Layer(Town.Grids, overlay, Town.Outline);
}
