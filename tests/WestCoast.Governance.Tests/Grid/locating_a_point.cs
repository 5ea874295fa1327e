using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class locating_a_point
{
    private static readonly IReadOnlyList<GridCell> Cells = Tiling.Draw(20, 16);
    private static readonly CellIndex Index = CellIndex.Of(Cells, gapMetres: 1);

    // Two above one: they meet in (120.01, 36.01).
    private static readonly GridCell South = Box("south", 120, 36, 120.02, 36.01) with { Kind = GridKind.Sea };
    private static readonly GridCell NorthWest = Box("north-west", 120, 36.01, 120.01, 36.02);
    private static readonly GridCell NorthEast = Box("north-east", 120.01, 36.01, 120.02, 36.02) with { Kind = GridKind.Forest };
    private static readonly CellIndex Three = CellIndex.Of([South, NorthWest, NorthEast], gapMetres: 1);

    [Fact]
    public void is_sure_in_the_middle_of_a_grid()
    {
        var found = Assert.IsType<Located.Inside>(Locating.At(Three, null, 120.005, 36.015, 20));

        Assert.Equal((NorthWest, false), (found.Grid, found.NearBorder));
        Assert.Equal(found.Grid, Three.CellOf(found.Ordinal));
        Assert.InRange(found.BorderMetres, 440, 460);
        Assert.Equal([new NearCell(NorthWest, 0)], found.Candidates);
    }

    [Fact]
    public void names_all_three_grids_that_meet_in_a_corner()
    {
        var found = Assert.IsType<Located.Inside>(Locating.At(Three, null, 120.01 + (4 / 90_000.0), 36.01 + (3 / 111_000.0), 20));

        Assert.True(found.NearBorder);
        Assert.Equal(["north-east", "south", "north-west"], found.Candidates.Select(near => near.Cell.Code));
        Assert.Equal([0, 3, 4], found.Candidates.Select(near => Math.Round(near.Metres)));
        Assert.InRange(found.BorderMetres, 2.9, 3.1);
    }

    [Fact]
    public void names_the_grid_it_found_first_when_all_are_equally_near()
    {
        var found = Assert.IsType<Located.Inside>(Locating.At(Three, null, 120.01, 36.01, 5));

        Assert.Equal((NorthEast, 0d), (found.Grid, found.BorderMetres));
        Assert.Equal(["north-east", "north-west", "south"], found.Candidates.Select(near => near.Cell.Code));
    }

    [Theory]
    [InlineData(120.005, 36.005, GridKind.Sea)]
    [InlineData(120.015, 36.015, GridKind.Forest)]
    public void counts_sea_and_forest_as_grids(double lon, double lat, GridKind kind) =>
        Assert.Equal(kind, Assert.IsType<Located.Inside>(Locating.At(Three, null, lon, lat, 0)).Grid.Kind);

    [Fact]
    public void says_which_grid_is_nearest_from_outside()
    {
        var nearest = Assert.IsType<Located.Outside>(Locating.At(Three, null, 120.005, 36.03, 20)).Nearest;

        Assert.Equal(NorthWest, nearest?.Cell);
        Assert.InRange(nearest!.Metres, 1105, 1115);
        Assert.Equal(new Located.Outside(null), Locating.At(CellIndex.Of([]), null, 120, 36, 20));
        Assert.Equal(new Located.Outside(null), Locating.At(Three, null, double.NaN, 36, 20));
    }

    [Fact]
    public void names_the_micro_grid_where_there_is_one()
    {
        var yard = Box("yard", 120.002, 36.012, 120.004, 36.014);
        var micro = CellIndex.Of([yard]);

        Assert.Equal(yard, Assert.IsType<Located.Inside>(Locating.At(Three, micro, 120.003, 36.013, 20)).MicroGrid);
        Assert.Null(Assert.IsType<Located.Inside>(Locating.At(Three, micro, 120.007, 36.013, 20)).MicroGrid);
    }

    [Fact]
    public void measures_to_the_border_as_a_projected_plane_does()
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var (x, y) = (Tiling.West + (random.NextDouble() * 0.8), Tiling.South + (random.NextDouble() * 0.6));
            var border = Mercator(Cells[Cells.IndexOf(Index.Locate(x, y)!)].Shape.Boundary, y).Distance(Mercator(new Point(x, y), y));
            Assert.Equal(border, Index.DistanceToBorder(x, y)!.Value, Math.Max(0.01, border * 0.001));
        }

        Assert.Null(Index.DistanceToBorder(119, 35));
    }

    [Fact]
    public void finds_the_nearest_and_all_near_cells_as_a_search_through_all_does()
    {
        var random = new Random(6);
        for (var i = 0; i < 300; i++)
        {
            var (x, y) = (119.45 + (random.NextDouble() * 0.9), 35.5 + (random.NextDouble() * 0.7));
            var all = Cells.Select(cell => (cell.Code, Metres: Mercator(cell.Shape, y).Distance(Mercator(new Point(x, y), y)))).ToList();
            var nearest = Index.NearestCell(x, y)!;
            Assert.Equal(all.Min(cell => cell.Metres), nearest.Metres, Math.Max(0.01, nearest.Metres * 0.002));

            var within = Index.Within(x, y, 2500);
            Assert.Equal(within.Select(near => near.Metres).Order(), within.Select(near => near.Metres));
            Assert.Superset(all.Where(cell => cell.Metres < 2490).Select(cell => cell.Code).ToHashSet(), within.Select(near => near.Cell.Code).ToHashSet());
            Assert.Subset(all.Where(cell => cell.Metres < 2510).Select(cell => cell.Code).ToHashSet(), within.Select(near => near.Cell.Code).ToHashSet());
        }
    }

    [Fact]
    public void finds_all_cells_of_layers_that_overlap_as_a_search_through_all_does()
    {
        var random = new Random(8);
        GridCell[] cells =
        [
            .. Cells.Where((_, i) => i % 7 != 0), Box("whole", 119.6, 35.6, 120.2, 36.1),
            .. Enumerable.Range(0, 60).Select(i => Part($"part-{i:00}")),
        ];
        var (index, search) = (OverlayIndex.Of(cells), new ExactSearch(cells));
        var counts = new HashSet<int>();
        var points = Enumerable.Range(0, 20_000).Select(_ => (X: 119.45 + (random.NextDouble() * 0.9), Y: 35.5 + (random.NextDouble() * 0.7)))
            .Concat(cells.SelectMany(cell => cell.Shape.Coordinates).Select(c => (c.X, c.Y)));
        Assert.All(points, point =>
        {
            var found = index.At(point.X, point.Y).Select(cell => cell.Code).ToList();
            Assert.Equal(search.Holders(point.X, point.Y), found);
            counts.Add(found.Count);
        });
        Assert.Superset(new HashSet<int> { 0, 1, 2, 3, 4 }, counts);
        Assert.Empty(OverlayIndex.Of([]).At(120, 36));

        GridCell Part(string code)
        {
            var (x, y, side) = (119.5 + (random.NextDouble() * 0.6), 35.55 + (random.NextDouble() * 0.4), 0.02 + (random.NextDouble() * 0.15));
            var outer = locating_exactly.Square(code, x, y, side).Shape;
            return new(code, outer.Difference(locating_exactly.Square("", x + (side / 3), y + (side / 3), side / 3).Shape));
        }
    }

    private static GridCell Box(string code, double west, double south, double east, double north) =>
        new(code, new Polygon(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)])));

    // Mercator on the ellipsoid, true to scale at the point's latitude: conformal, so distances near the point are right.
    private static Geometry Mercator(Geometry shape, double latitude)
    {
        const double a = 6378137, e2 = 0.00669437999014;
        var e = Math.Sqrt(e2);
        var sine = Math.Sin(latitude * Math.PI / 180);
        var scale = Math.Cos(latitude * Math.PI / 180) / Math.Sqrt(1 - (e2 * sine * sine));
        var projected = shape.Copy();
        foreach (var c in projected.Coordinates)
        {
            var s = Math.Sin(c.Y * Math.PI / 180);
            (c.X, c.Y) = (scale * a * c.X * Math.PI / 180, scale * a * (Math.Atanh(s) - (e * Math.Atanh(e * s))));
        }

        projected.GeometryChanged();
        return projected;
    }
}

internal static class CellList
{
    public static int IndexOf(this IReadOnlyList<GridCell> cells, string code) =>
        Enumerable.Range(0, cells.Count).First(i => cells[i].Code == code);
}
