using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class locating_exactly
{
    private static readonly IReadOnlyList<GridCell> Cells = Tiling.Draw(60, 50);
    private static readonly CellIndex Index = CellIndex.Of(Cells);
    private static readonly ExactSearch Search = new(Cells);

    [Fact]
    public void puts_100_000_points_where_a_search_through_all_cells_puts_them()
    {
        var random = new Random(1);
        List<(double X, double Y)> points =
        [
            .. Cells.SelectMany(cell => cell.Shape.Coordinates).Select(corner => (corner.X, corner.Y)).Distinct(),
            .. from edge in Cells.SelectMany(GridEdges.Of).Distinct()
               let t = random.NextDouble()
               select (edge.A.X + (t * (edge.B.X - edge.A.X)), edge.A.Y + (t * (edge.B.Y - edge.A.Y))),
        ];
        while (points.Count < 100_000)
            points.Add((Tiling.West - 0.01 + (random.NextDouble() * 0.82), Tiling.South - 0.01 + (random.NextDouble() * 0.62)));

        Assert.True(points.Count(OnOutlineOrBeyond) > 1000);
        Assert.All(points, point =>
        {
            var holders = Search.Holders(point.X, point.Y);
            Assert.True(OnOutlineOrBeyond(point) ? holders.Count <= 1 : holders.Count == 1, $"{point} is in {holders.Count} cells.");
            Assert.Equal(holders.SingleOrDefault(), Index.Locate(point.X, point.Y));
        });

        static bool OnOutlineOrBeyond((double X, double Y) point) =>
            point.X is <= Tiling.West or >= Tiling.East || point.Y is <= Tiling.South or >= Tiling.North;
    }

    [Fact]
    public void gives_every_vertex_of_the_seeded_district_to_exactly_one_grid()
    {
        var index = CellIndex.Of(Seeds.Grids, gapMetres: 1);
        var search = new ExactSearch(Seeds.Grids);

        Assert.All(Seeds.Grids.SelectMany(cell => cell.Shape.Coordinates).Distinct(), corner =>
        {
            var holders = search.Holders(corner.X, corner.Y);
            var found = index.Locate(corner.X, corner.Y);
            Assert.True(holders.Count <= 1);
            Assert.True(holders.Count == 1 ? holders[0] == found : found is not null, $"{corner} is nowhere.");
        });
    }

    [Fact]
    public void decides_by_the_last_bit_of_a_coordinate()
    {
        var (from, to) = (new Coordinate(120.1, 35.9), new Coordinate(120.1007, 35.9013));
        var left = new GridCell("left", new Polygon(new LinearRing([from, to, new(120, 35.9013), new(120, 35.9), from])));
        var right = new GridCell("right", new Polygon(new LinearRing([from, new(120.2, 35.9), new(120.2, 35.9013), to, from])));
        var index = CellIndex.Of([left, right]);
        var search = new ExactSearch([left, right]);
        var random = new Random(3);

        for (var i = 0; i < 5000; i++)
        {
            var t = random.NextDouble();
            var (x, y) = (from.X + (t * (to.X - from.X)), from.Y + (t * (to.Y - from.Y)));
            foreach (var nearby in new[] { Math.BitDecrement(x), x, Math.BitIncrement(x) })
                Assert.Equal(Assert.Single(search.Holders(nearby, y)), index.Locate(nearby, y));
        }
    }

    [Fact]
    public void allocates_nothing()
    {
        var random = new Random(2);
        var points = Enumerable.Range(0, 20_000).Select(_ => new Coordinate(119.4 + random.NextDouble(), 35.5 + (random.NextDouble() * 0.7)))
            .Concat(Cells.SelectMany(cell => cell.Shape.Coordinates)).Select(c => (c.X, c.Y)).ToArray();
        var gapped = CellIndex.Of(Cells.Take(500), gapMetres: 1);
        var overlay = OverlayIndex.Of(Cells.Take(500));
        Span<int> into = stackalloc int[4];
        Walk(Index, gapped, overlay, points, into);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Walk(Index, gapped, overlay, points, into);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found > 10_000);
    }

    [Fact]
    public void gives_a_point_in_a_gap_of_rounding_to_the_nearest_cell()
    {
        const double metre = 1 / 111_000.0;
        var (west, east) = (Square("west", 120, 36, 0.01), Square("east", 120.01 + (0.8 * metre), 36, 0.01));
        var index = CellIndex.Of([west, east], gapMetres: 1);

        Assert.Null(CellIndex.Of([west, east]).Locate(120.01 + (0.3 * metre), 36.005));
        Assert.Equal("west", index.Locate(120.01 + (0.3 * metre), 36.005));
        Assert.Equal("east", index.Locate(120.01 + (0.6 * metre), 36.005));
        Assert.Equal("west", index.Locate(120.005, 36.01));
        Assert.Equal("west", index.Locate(120.005, 36 - (0.9 * metre)));
        Assert.Null(index.Locate(120.005, 36 - (1.2 * metre)));
        Assert.Null(index.Locate(120.03, 36.005));
    }

    [Fact]
    public void gives_ground_that_is_doubly_covered_to_the_lowest_code()
    {
        foreach (var cells in new[] { new[] { Square("b", 120, 36, 0.02), Square("a", 120.01, 36, 0.02) }, [Square("a", 120.01, 36, 0.02), Square("b", 120, 36, 0.02)] })
        {
            var index = CellIndex.Of(cells);
            Assert.Equal(["a", "b"], index.Cells.Select(cell => cell.Code));
            Assert.Equal("b", index.Locate(120.005, 36.01));
            Assert.All(Enumerable.Range(1, 99), i => Assert.Equal("a", index.Locate(120.01 + (i * 0.0001), 36.01)));
        }
    }

    [Fact]
    public void knows_cells_of_several_parts_with_holes()
    {
        var islands = new GridCell("islands", new MultiPolygon(
        [
            (Polygon)Square("", 120, 36, 0.03).Shape.Difference(Square("", 120.01, 36.01, 0.01).Shape),
            (Polygon)Square("", 120.1, 36, 0.01).Shape,
        ]));
        var lake = Square("lake", 120.01, 36.01, 0.01);
        var index = CellIndex.Of([islands, lake]);

        Assert.Equal("islands", index.Locate(120.005, 36.005));
        Assert.Equal("islands", index.Locate(120.105, 36.005));
        Assert.Equal("lake", index.Locate(120.015, 36.015));
        Assert.Equal("lake", index.Locate(120.01, 36.015));
        Assert.Equal("islands", index.Locate(120.01 + 0.01, 36.015));
        Assert.Null(index.Locate(120.05, 36.005));
    }

    public static GridCell Square(string code, double x, double y, double side) =>
        new(code, new Polygon(new LinearRing([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)])));

    private static int Walk(CellIndex index, CellIndex gapped, OverlayIndex overlay, (double X, double Y)[] points, Span<int> into)
    {
        var found = 0;
        foreach (var (x, y) in points)
            found += (index.Find(x, y) >= 0 ? 1 : 0) + (gapped.Find(x, y) >= 0 ? 1 : 0) + overlay.Find(x, y, into);

        return found;
    }
}
