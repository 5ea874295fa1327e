using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Tests.Grid;

public class the_seeded_district
{
    private static readonly DateTimeOffset Today = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void is_what_the_generator_writes() =>
        Assert.All(CityFiles.Generate(seed: 7), file => Assert.True(file.Value == Seeds.Text(file.Key), $"{file.Key} differs: run the generator."));

    [Fact]
    public void has_the_real_units_and_the_real_number_of_grids()
    {
        Assert.Equal(23, In(DivisionTier.Subdistrict).Count);
        Assert.Equal(1549, In(DivisionTier.Grid).Count);
        var port = In(DivisionTier.Grid).Where(grid => Seeds.Tree.IsWithin(grid.Code, "370211001")).ToList();
        Assert.Equal((46, 1, 1), (port.Count, port.Count(grid => grid.Kind == GridKind.Sea), port.Count(grid => grid.Kind == GridKind.Forest)));
        Assert.Equal(433, In(DivisionTier.MicroGrid).Count(micro => Seeds.Tree.IsWithin(micro.Code, "370211001")));
        Assert.Equal(7, In(DivisionTier.Grid).Select(grid => grid.Kind).Distinct().Count());
    }

    [Fact]
    public void calls_everything_it_made_up_synthetic() => Assert.Equal(
        ["370211", .. In(DivisionTier.Subdistrict).Select(unit => unit.Code), "370211015200"],
        Seeds.Tree.All.Where(division => !division.Synthetic).OrderBy(division => division.Tier).ThenBy(division => division.Code).Select(division => division.Code));

    [Fact]
    public void has_well_formed_codes_that_tell_their_tier_and_their_unit() => Assert.All(Seeds.Tree.All, division =>
    {
        var code = DivisionCode.Parse(division.Code);
        Assert.Equal((division.Code, division.Tier), (code?.Value, code?.Tier));
        Assert.True(division.Tier == DivisionTier.District || code!.Parent is null || Seeds.Tree.IsWithin(division.Code, code.Parent));
    });

    [Fact]
    public void numbers_rural_communities_as_villages() => Assert.All(
        In(DivisionTier.Grid).Where(grid => grid.Kind == GridKind.Rural), grid => Assert.InRange(int.Parse(grid.Code[9..12], null), 200, 399));

    [Fact]
    public void draws_every_grid_and_every_unit_once()
    {
        Assert.Equal(In(DivisionTier.Grid).Select(grid => grid.Code), Seeds.Grids.Select(cell => cell.Code));
        Assert.Equal(In(DivisionTier.Subdistrict).Select(unit => unit.Code), Seeds.Subdistricts.Select(cell => cell.Code));
    }

    [Fact]
    public void has_a_grid_at_every_grids_own_middle() => Assert.All(
        Seeds.Grids, cell => Assert.Equal(cell.Code, Seeds.Index.Locate(cell.Shape.InteriorPoint.X, cell.Shape.InteriorPoint.Y)));

    [Fact]
    public void has_neither_gap_nor_overlap_inside_a_unit() => Assert.All(Seeds.Subdistricts, unit =>
    {
        var grids = Seeds.Grids.Where(cell => Seeds.Tree.IsWithin(cell.Code, unit.Code)).ToList();
        var outline = grids.SelectMany(GridEdges.Of).GroupBy(edge => edge).Where(sharers => sharers.Count() == 1).Select(edge => edge.Key);

        Assert.All(grids, cell => Assert.True(cell.Shape.IsValid));
        Assert.Equal(GridEdges.Of(unit).ToHashSet(), outline.ToHashSet());
        Assert.Equal(unit.Shape.Area, grids.Sum(cell => cell.Shape.Area), 1e-9);
    });

    [Fact]
    public void has_units_that_do_not_overlap()
    {
        var together = OverlayNGRobust.Union(Seeds.Subdistricts.Select(unit => (Geometry)unit.Shape));
        Assert.Equal(together.Area, Seeds.Subdistricts.Sum(unit => unit.Shape.Area), 1e-9);
    }

    [Fact]
    public void has_its_landmarks_in_the_right_units()
    {
        Assert.StartsWith("370211103", Seeds.Index.Locate(119.79, 35.61), StringComparison.Ordinal);
        Assert.StartsWith("370211401", Seeds.Index.Locate(120.17, 35.76), StringComparison.Ordinal);
        Assert.StartsWith("370211005", Seeds.Index.Locate(120.19, 35.96), StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_the_file_for_browsers_small() => Assert.True(new FileInfo(Path.Combine(Seeds.Folder, "grids.geojson")).Length < 1_000_000);

    private static List<Division> In(DivisionTier tier) =>
        [.. Seeds.Tree.All.Where(division => division.Tier == tier && division.IsInForce(Today)).OrderBy(division => division.Code, StringComparer.Ordinal)];
}
