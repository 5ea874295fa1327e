using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>Four departments whose invented grids disagree with the base grids, each in its own way.</summary>
public class the_seeded_overlays
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    public static TheoryData<string, string> Layers => new() { { "urban-management", "010100" }, { "emergency", "020100" }, { "police", "030100" }, { "fire", "040100" } };

    [Theory]
    [MemberData(nameof(Layers))]
    public void pass_every_check_that_an_import_has_to(string layer, string objectClass)
    {
        var rows = GridCell.ReadAll(Seeds.Text($"overlays/{layer}.geojson")).Select((cell, i) => new Row<GridCell>(i + 1, cell)).ToList();
        Assert.Empty(CheckCodes.Of(layer, objectClass, rows, Seeds.Tree, Day));
        Assert.Empty(rows.Select(CheckShape.Of).OfType<RowProblem>());
        Assert.All(rows, row => Assert.True(row.Content.Synthetic));
    }

    [Fact]
    public void disagree_with_the_base_grids_in_every_way()
    {
        var (police, emergency, urban) = (Compare("police", Crs.Gcj02), Compare("emergency"), Compare("urban-management"));
        Assert.All([police, emergency, urban], layer => Assert.NotEmpty(layer.Proposal));
        Assert.Contains(urban.Coverage.Flaws, flaw => flaw.Kind == FlawKind.Gap);
        Assert.Contains(emergency.Coverage.Flaws, flaw => flaw.Kind == FlawKind.Doubled);
        Assert.Contains(police.Coverage.Flaws, flaw => flaw.Kind == FlawKind.Outside);
        Assert.InRange(police.Coverage.CoveredShare, 0.5, 1);
        Assert.NotEmpty(police.Misaligned);
    }

    private static Reconciled Compare(string layer, Crs crs = Crs.Wgs84) => Reconcile.Layer(
        Seeds.Grids, CellsInWgs84.Of(GridCell.ReadAll(Seeds.Text($"overlays/{layer}.geojson")), crs),
        NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union(Seeds.Subdistricts.Select(cell => cell.Shape)));
}
