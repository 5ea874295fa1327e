using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Layers.Checks;

/// <summary>
/// A district of two towns: in the first a community that was merged into the other on new year's day 2027, each with a
/// base grid, the second of which stays; the second town is withdrawn without heir on the same day.
/// </summary>
internal static class SmallTown
{
    public const string District = "370211", Town = "370211001", Gone = "370211002", Merged = "370211001001", Stays = "370211001002";
    public const string MergedGrid = Merged + "001", Home = Stays + "001";

    public static readonly DateOnly NewYear = new(2027, 1, 1), Before = new(2026, 12, 31);

    public static readonly DivisionTree Tree = DivisionTree.From(
    [
        Line(District, null, DivisionTier.District),
        Line(Town, District, DivisionTier.Subdistrict),
        Line(Gone, District, DivisionTier.Subdistrict) with { ValidTo = NewYear },
        Line(Merged, Town, DivisionTier.Community) with { ValidTo = NewYear, MergedInto = Stays },
        Line(Stays, Town, DivisionTier.Community),
        Line(MergedGrid, Merged, DivisionTier.Grid) with { ValidTo = NewYear, MergedInto = Home },
        Line(Home, Stays, DivisionTier.Grid),
    ]);

    public static Division Line(string code, string? parent, DivisionTier tier) =>
        new(code, parent, tier, null, $"示例 {code}", $"Example {code}", null, null, Synthetic: true);

    public static Geometry Shape(string wkt) => new WKTReader().Read(wkt);

    public static Polygon Square(double west, double south, double side = 0.01) => new(new LinearRing(
        [new(west, south), new(west + side, south), new(west + side, south + side), new(west, south + side), new(west, south)]));

    public static IReadOnlyList<Row<T>> Rows<T>(params T[] contents) => [.. contents.Select((content, i) => new Row<T>(i + 1, content))];

    /// <summary>The one problem, as row and word.</summary>
    public static (int? Row, string Code) Only(IEnumerable<RowProblem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        return (problem.Row, problem.Code);
    }
}
