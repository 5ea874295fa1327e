using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Layers;

/// <summary>A community of two grids that becomes one of three, and then is merged into its neighbour.</summary>
public class the_tree_over_several_maps
{
    private static readonly DateOnly June = new(2026, 6, 1), NewYear = new(2027, 1, 1);

    private static readonly DivisionTree Tree = CityDivisions.Of(
        [
            new([Root, Street, Community("370211001001"), Community("370211001002")], null, NewYear),
            new([Root, Street, Community("370211001001") with { ValidTo = NewYear, MergedInto = "370211001002" }, Community("370211001002")], NewYear, null),
        ],
        [
            new([Cell("370211001001001", 0, 2), Cell("370211001001002", 2, 4), Cell("370211001002001", 4, 6)], null, June),
            new([Cell("370211001001001", 0, 3.5), Cell("370211001001003", 3.5, 4), Cell("370211001002001", 4, 6)], June, null),
        ],
        []);

    private static Division Root => new("370211", null, DivisionTier.District, null, "黄岛区", "Huangdao", null, null, false);

    private static Division Street => new("370211001", "370211", DivisionTier.Subdistrict, null, "黄岛街道", "Huangdao Subdistrict", null, null, false);

    [Fact]
    public void has_the_grids_of_each_map_while_it_is_in_force()
    {
        Assert.NotNull(Tree.Find("370211001001002", June.AddDays(-1)));
        Assert.Null(Tree.Find("370211001001002", June));
        Assert.Null(Tree.Find("370211001001003", June.AddDays(-1)));
        Assert.NotNull(Tree.Find("370211001001003", June));
        Assert.Single(Tree.History("370211001002001"));
    }

    [Fact]
    public void answers_for_a_grid_that_is_gone_by_the_one_with_most_of_its_ground() =>
        Assert.Equal("370211001001001", Tree.Heir("370211001001002", June)!.Code);

    [Fact]
    public void puts_the_grids_of_a_merged_community_into_its_heir()
    {
        Assert.Equal("370211001001", Tree.Find("370211001001001", NewYear.AddDays(-1))!.Parent);
        Assert.Equal("370211001002", Tree.Find("370211001001001", NewYear)!.Parent);
        Assert.Equal("370211001002", Tree.Heir("370211001001", NewYear)!.Code);
    }

    private static Division Community(string code) => new(code, "370211001", DivisionTier.Community, null, code[^3..], code[^3..], null, null, true);

    private static GridCell Cell(string code, double west, double east) => new(code, GeometryFactory.Default.ToGeometry(new Envelope(120 + (west / 100), 120 + (east / 100), 36, 36.02))) { Kind = GridKind.Urban };
}
