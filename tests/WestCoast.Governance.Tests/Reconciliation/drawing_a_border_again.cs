using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Reconciliation;

public class drawing_a_border_again
{
    private const double EastMetres = 361, NorthMetres = 443.8;

    private static readonly GridCell West = new(Town.Grid(0, 0), Town.Rectangle(0, 0, 2, 1));
    private static readonly GridCell East = new(Town.Grid(0, 1), Town.Rectangle(0, 1, 2, 1));
    private static readonly Geometry Both = Town.Rectangle(0, 0, 2, 2);

    /// <summary>At these noises, overlays of these cells lost a face: thousands of people were on ground of nobody.</summary>
    [Theory]
    [InlineData(0.0005)]
    [InlineData(0.001)]
    public void loses_no_ground_between_borders_a_millimetre_apart(double metres)
    {
        var overlay = DrawnAgain.Apart(Seeds.Grids, metres);
        foreach (var code in new[] { "370211001030001", "370211006036001", "370211007023001" })
        {
            var grid = Seeds.Grids.Single(cell => cell.Code == code);
            var near = overlay.Where(cell => cell.Shape.EnvelopeInternal.Intersects(grid.Shape.EnvelopeInternal));
            var found = Reconcile.Layer([grid], near, grid.Shape);
            Assert.Equal((0, 0), (found.Coverage.PeopleUncovered, found.Coverage.PeopleDoubly));
            Assert.InRange(found.Coverage.UncoveredSquareMetres + found.Coverage.DoublySquareMetres, 0, 10);
            var row = Assert.Single(found.Crosswalk);
            Assert.Equal((code, code, 1.0), (row.Overlay, row.Base, Math.Round(row.ShareOfBase, 4)));
        }
    }

    [Fact]
    public void by_a_centimetre_is_no_disagreement_however_long_the_borders_are()
    {
        var cells = Grid.Tiling.Draw(12, 10);
        foreach (var overlay in new[] { DrawnAgain.Together(cells, 0.01), DrawnAgain.Apart(cells, 0.01), Town.East(cells, 0.01) })
        {
            var found = Reconcile.Layer(cells, overlay, Town.Merge(cells));
            Assert.Empty(found.Proposal);
            Assert.Empty(found.Coverage.Flaws);
            Assert.Empty(found.Misaligned);
            Assert.Equal(cells.Count, found.Crosswalk.Count);
            Assert.Equal(1, found.WholeShare);
            Assert.InRange(found.Coverage.UncoveredSquareMetres, 100, 10_000);
        }
    }

    [Theory]
    [InlineData(2, 500)]
    [InlineData(0.6, 500)]
    [InlineData(20, 20)]
    public void still_asks_about_ground_that_somebody_can_stand_on(double width, double length)
    {
        var strip = Strip(width, length);
        var proposed = Assert.Single(Unification.Propose([West, East], Given(strip)));
        Assert.Equal((East.Code, ProposalKind.Snap, East.Code, West.Code), (proposed.Cell, proposed.Kind, proposed.To, Assert.Single(proposed.From)));
        Assert.InRange(proposed.SquareMetres, 0.95 * width * length, 1.05 * width * length + 10);
    }

    [Fact]
    public void does_not_ask_about_a_strip_thinner_than_two_drawings_may_be_apart()
    {
        Assert.True(GroundMeasure.SquareMetres(Strip(0.4, 500)) > 15 * Slivers.SquareMetres);
        Assert.Empty(Unification.Propose([West, East], Given(Strip(0.4, 500))));
    }

    /// <summary>The whole difference is on average thinner than the tolerance, and yet there is a yard in it.</summary>
    [Fact]
    public void sees_what_is_wide_in_a_hair()
    {
        var overlay = Given(Strip(0.05, 800).Union(Strip(15, 15)));
        var moved = East.Shape.Difference(overlay[1].Shape);
        Assert.True(GroundMeasure.SquareMetres(moved) / (GroundMeasure.Metres(moved) / 2) < Slivers.WidthMetres);
        Assert.Equal(East.Code, Assert.Single(Unification.Propose([West, East], overlay)).Cell);
        Assert.Equal(3, Reconcile.Layer([West, East], overlay, Both).Crosswalk.Count);
    }

    [Fact]
    public void calls_a_gap_a_flaw_when_it_is_wide_enough()
    {
        Assert.Empty(Tilings.Check([West, East with { Shape = East.Shape.Difference(Strip(0.4, 500)) }], Both).Flaws);
        Assert.Equal(FlawKind.Gap, Assert.Single(Tilings.Check([West, East with { Shape = East.Shape.Difference(Strip(2, 500)) }], Both).Flaws).Kind);
        Assert.Single(Tilings.Check([West, East with { Shape = East.Shape.Difference(Strip(0.4, 500)) }], Both, 1).Flaws);
    }

    /// <summary>Ground of the eastern cell, along the border between the two.</summary>
    private static Polygon Strip(double width, double length) => Town.Rectangle(0.05, 1, length / NorthMetres, width / EastMetres);

    /// <summary>Two cells whose border leaves that ground to the western one, drawn again with a centimetre of noise.</summary>
    private static IReadOnlyList<GridCell> Given(Geometry strip) => DrawnAgain.Together(
        [West with { Shape = West.Shape.Union(strip) }, East with { Shape = East.Shape.Difference(strip) }], 0.01);
}
