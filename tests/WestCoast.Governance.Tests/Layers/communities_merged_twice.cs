using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Layers;

/// <summary>A community is merged into a second, that is renamed, and then merged into a third; nobody draws the grids anew.</summary>
public class communities_merged_twice
{
    private const string Town = "370211001", First = Town + "001", Second = Town + "002", Third = Town + "003", Grid = First + "001";
    private static readonly DateOnly Merged = new(2026, 1, 1), Renamed = new(2027, 1, 1), Again = new(2028, 1, 1);

    private static readonly DivisionTree Tree = CityDivisions.Of(
        [
            new(
            [
                new("370211", null, DivisionTier.District, null, "黄岛区", "Huangdao", null, null, true),
                new(Town, "370211", DivisionTier.Subdistrict, null, "示例街道", "Example", null, null, true),
                Community(First, "一") with { ValidTo = Merged, MergedInto = Second },
                Community(Second, "二") with { ValidTo = Renamed },
                Community(Second, "二改名") with { ValidFrom = Renamed, ValidTo = Again, MergedInto = Third },
                Community(Third, "三"),
            ], null, null),
        ],
        [new([new GridCell(Grid, GeometryFactory.Default.ToGeometry(new Envelope(120, 120.01, 36, 36.01))) { Kind = GridKind.Urban }], null, null)],
        []);

    [Fact]
    public void leave_their_grids_in_the_tree_on_every_day() => Assert.Equal(
        [First, Second, Second, Second, Third, Third],
        new[] { Merged.AddDays(-1), Merged, Renamed.AddDays(-1), Renamed, Again, new DateOnly(2099, 1, 1) }.Select(day => Tree.Find(Grid, day)?.Parent));

    [Fact]
    public void leave_them_under_the_names_of_the_day() =>
        Assert.Equal(["二", "二改名", "三"], new[] { Merged, Renamed, Again }.Select(day => Tree.Lineage(Grid, day)[2].Zh));

    private static Division Community(string code, string zh) => new(code, Town, DivisionTier.Community, null, zh, code[^3..], null, null, true);
}
