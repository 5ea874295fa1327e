using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Reconciliation;

public class unifying_the_grids
{
    private static readonly IReadOnlyList<GridCell> Shifted = Town.East(Town.Blocks, 30);
    private static readonly IReadOnlyList<GridCell> Gapped = [.. Town.Blocks.Skip(1)];
    private static readonly IReadOnlyList<GridCell> Doubled =
        [Town.Blocks[0] with { Shape = Town.Rectangle(0, 0, 2, 3) }, .. Town.Blocks.Skip(1)];

    public static TheoryData<string> Layers => ["shifted", "gapped", "doubled", "askew"];

    [Theory]
    [MemberData(nameof(Layers))]
    public void leaves_nothing_to_propose_once_all_is_accepted(string layer)
    {
        var overlay = Named(layer);
        var accepted = Unification.Propose(Town.Grids, overlay).Select(cell => cell.Cell).ToHashSet();
        Assert.NotEmpty(accepted);
        var unified = Unification.Apply(Town.Grids, overlay, accepted);
        comparing_an_overlay.Agrees(Reconcile.Layer(Town.Grids, unified, Town.Outline));
        Assert.Subset(overlay.Select(cell => cell.Code).ToHashSet(), unified.Select(cell => cell.Code).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void changes_only_the_cells_that_are_accepted(string layer)
    {
        var overlay = Named(layer);
        var proposed = Unification.Propose(Town.Grids, overlay);
        foreach (var chosen in new[] { proposed[0], proposed[^1] })
        {
            var unified = Unification.Apply(Town.Grids, overlay, new HashSet<string> { chosen.Cell });
            Assert.Equal(Rows(overlay, chosen.Cell), Rows(unified, chosen.Cell));
            var row = Assert.Single(Crosswalk.Of(Town.Grids, unified), row => row.Base == chosen.Cell);
            Assert.Equal((chosen.To, 1.0), (row.Overlay, Math.Round(row.ShareOfBase, 6)));
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void changes_nothing_when_nothing_is_accepted(string layer)
    {
        var overlay = Named(layer);
        var same = Unification.Apply(Town.Grids, overlay, new HashSet<string>());
        Assert.Equal(Rows(overlay, ""), Rows(same, ""));
        Assert.Equal(Unification.Propose(Town.Grids, overlay).Select(cell => cell.Cell), Unification.Propose(Town.Grids, same).Select(cell => cell.Cell));
    }

    [Fact]
    public void calls_a_border_slightly_off_a_snap_and_open_ground_a_fill()
    {
        var proposed = Unification.Propose(Town.Grids, Shifted).ToDictionary(cell => cell.Cell);
        Assert.Equal(ProposalKind.Fill, proposed[Town.Grid(0, 0)].Kind);
        Assert.DoesNotContain(Town.Grid(0, 1), proposed.Keys);

        var snap = proposed[Town.Grid(0, 2)];
        Assert.Equal((ProposalKind.Snap, Town.Block(0, 1)), (snap.Kind, snap.To));
        Assert.Equal([Town.Block(0, 0)], snap.From);
        Assert.InRange(snap.SquareMetres / Town.OneGrid, 0.08, 0.09);
        Assert.Equal(8, snap.People);
    }

    [Fact]
    public void calls_more_than_a_fifth_a_transfer() => Assert.Equal(
        ProposalKind.Transfer, Unification.Propose(Town.Grids, Town.East(Town.Blocks, 100)).Single(cell => cell.Cell == Town.Grid(0, 2)).Kind);

    [Fact]
    public void gives_ground_of_two_to_one()
    {
        var proposed = Unification.Propose(Town.Grids, Doubled);
        Assert.Equal([Town.Grid(0, 2), Town.Grid(1, 2)], proposed.Select(cell => cell.Cell));
        Assert.All(proposed, cell => Assert.Equal((ProposalKind.Untangle, Town.Block(0, 0), 100), (cell.Kind, cell.To, cell.People)));
    }

    [Fact]
    public void gives_open_ground_to_neighbours()
    {
        var proposed = Unification.Propose(Town.Grids, Gapped).ToDictionary(cell => cell.Cell);
        Assert.Equal(4, proposed.Count);
        Assert.All(proposed.Values, cell => Assert.Equal((ProposalKind.Fill, 100), (cell.Kind, cell.People)));
        Assert.Equal(Town.Block(0, 1), proposed[Town.Grid(0, 1)].To);
        Assert.Equal(Town.Block(1, 0), proposed[Town.Grid(1, 0)].To);
    }

    [Fact]
    public void has_nothing_to_give_to_in_an_empty_layer()
    {
        Assert.Empty(Unification.Propose(Town.Grids, []));
        Assert.Empty(Unification.Apply(Town.Grids, [], new HashSet<string> { Town.Grid(0, 0) }));
    }

    [Fact]
    public void brings_shifted_communities_of_the_seeded_district_back_to_the_grid()
    {
        var grids = Seeds.Grids.Where(cell => string.CompareOrdinal(cell.Code, "370211006") < 0).ToList();
        var outline = OverlayNGRobust.Union(grids.Select(cell => cell.Shape));
        var communities = grids.GroupBy(cell => cell.Code[..12]).Select((group, i) => new GridCell($"010001370211001601{i + 1:000}", Town.Merge(group))).ToList();
        var shifted = Town.East(communities, 30);

        var before = Reconcile.Layer(grids, shifted, outline);
        var held = before.Crosswalk.Sum(row => row.SquareMetres);
        Assert.InRange((held - before.Coverage.DoublySquareMetres + before.Coverage.UncoveredSquareMetres) / before.Coverage.DistrictSquareMetres, 0.99999, 1.00001);
        Assert.InRange((held + before.Coverage.OutsideSquareMetres) / shifted.Sum(cell => GroundMeasure.SquareMetres(cell.Shape)), 0.99999, 1.00001);
        Assert.NotEmpty(before.Misaligned);

        var unified = Unification.Apply(grids, shifted, before.Proposal.Select(cell => cell.Cell).ToHashSet());
        comparing_an_overlay.Agrees(Reconcile.Layer(grids, unified, outline));
    }

    private static IReadOnlyList<GridCell> Named(string layer) => layer switch
    {
        "shifted" => Shifted,
        "gapped" => Gapped,
        "doubled" => Doubled,
        _ => [.. Shifted.Skip(1), new("01000137021100160190", Town.Box(1.3, 2.2, 2.5))],
    };

    private static IEnumerable<(string, string, double)> Rows(IEnumerable<GridCell> overlay, string without) =>
        Crosswalk.Of(Town.Grids, overlay).Where(row => row.Base != without).Select(row => (row.Overlay, row.Base, Math.Round(row.SquareMetres, 1)));
}
