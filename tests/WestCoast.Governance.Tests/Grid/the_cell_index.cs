using CsCheck;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class the_cell_index
{
    private static readonly (string Code, Envelope Extent, IPreparedGeometry Shape)[] Prepared =
        [.. Seeds.Grids.Select(cell => (cell.Code, cell.Shape.EnvelopeInternal, PreparedGeometryFactory.Prepare(cell.Shape)))];

    private static readonly GridCell West = Square("west", 0, 0, 1);
    private static readonly GridCell East = Square("east", 1, 0, 1);

    [Fact]
    public void finds_what_a_search_through_all_cells_finds() =>
        Gen.Select(Gen.Double[119.45, 120.35], Gen.Double[35.55, 36.18]).Sample(
            (lon, lat) => Assert.Contains(Seeds.Index.Locate(lon, lat), ByBruteForce(lon, lat)), iter: 5000);

    [Fact]
    public void puts_each_point_of_a_shared_border_into_exactly_one_cell()
    {
        var own = Seeds.Grids.ToDictionary(cell => cell.Code, cell => CellIndex.Of([cell]));
        var borders = Seeds.Grids.SelectMany(GridEdges.Of).GroupBy(edge => edge).Where(sharers => sharers.Count() == 2).Select(shared => shared.Key);

        foreach (var (a, b) in borders.Where((_, i) => i % 40 == 0))
        {
            var (lon, lat) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            var holders = own.Where(cell => cell.Value.Locate(lon, lat) is not null).Select(cell => cell.Key).ToList();
            Assert.Equal(Assert.Single(holders), Seeds.Index.Locate(lon, lat));
        }
    }

    [Fact]
    public void puts_each_corner_into_one_cell_at_most_and_always_the_same() => Assert.All(
        Seeds.Grids.SelectMany(cell => cell.Shape.Coordinates).Where((_, i) => i % 50 == 0),
        corner =>
        {
            var found = Seeds.Index.Locate(corner.X, corner.Y);
            Assert.True(found is null || Prepared.Single(cell => cell.Code == found).Shape.Intersects(new Point(corner)));
        });

    [Theory]
    [InlineData(0.5, 0.5, "west")]
    [InlineData(1.5, 0.5, "east")]
    [InlineData(1.0, 0.5, "east")]
    [InlineData(0.0, 0.0, "west")]
    [InlineData(2.0, 0.5, null)]
    [InlineData(-0.000001, 0.5, null)]
    [InlineData(double.NaN, 0.5, null)]
    [InlineData(double.PositiveInfinity, 0.5, null)]
    public void a_border_belongs_to_the_cell_on_its_east_and_beyond_is_nothing(double x, double y, string? cell) =>
        Assert.Equal(cell, CellIndex.Of([West, East]).Locate(x, y));

    [Fact]
    public void leaves_out_what_a_hole_leaves_out()
    {
        var ring = new GridCell("ring", (Polygon)Square("", 0, 0, 3).Shape.Difference(Square("", 1, 1, 1).Shape));
        var index = CellIndex.Of([ring]);

        Assert.Equal("ring", index.Locate(0.5, 1.5));
        Assert.Null(index.Locate(1.5, 1.5));
    }

    [Fact]
    public void asks_the_wider_index_only_where_no_cell_is()
    {
        var index = CellIndex.Of([West], CellIndex.Of([Square("town", 0, 0, 3)]));

        Assert.Equal("west", index.Locate(0.5, 0.5));
        Assert.Equal("town", index.Locate(2.5, 2.5));
        Assert.Null(index.Locate(3.5, 2.5));
    }

    [Fact]
    public void of_no_cells_finds_nothing() => Assert.Null(CellIndex.Of([]).Locate(0, 0));

    /// <summary>The cell; or, for a point exactly on a border, those that touch it; or no cell.</summary>
    private static List<string?> ByBruteForce(double lon, double lat)
    {
        var touching = Prepared.Where(cell => cell.Extent.Contains(lon, lat) && cell.Shape.Intersects(new Point(lon, lat)))
            .Select(cell => (string?)cell.Code).ToList();
        return touching.Count > 0 ? touching : [null];
    }

    private static GridCell Square(string code, double x, double y, double side) =>
        new(code, new Polygon(new LinearRing([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)])));
}

internal static class GridEdges
{
    /// <summary>The edges of all rings of all parts, as they are drawn.</summary>
    public static IEnumerable<(Coordinate From, Coordinate To)> OfAll(GridCell cell) =>
        from part in Enumerable.Range(0, cell.Shape.NumGeometries).Select(cell.Shape.GetGeometryN).Cast<Polygon>()
        from ring in part.InteriorRings.Prepend(part.ExteriorRing)
        from edge in ring.Coordinates.Zip(ring.Coordinates.Skip(1))
        select edge;

    /// <summary>A cell's edges, in the same form whichever neighbour they are taken from.</summary>
    public static IEnumerable<(Coordinate A, Coordinate B)> Of(GridCell cell) =>
        from ring in ((Polygon)cell.Shape).InteriorRings.Prepend(((Polygon)cell.Shape).ExteriorRing)
        from edge in ring.Coordinates.Zip(ring.Coordinates.Skip(1))
        select edge.First.CompareTo(edge.Second) < 0 ? (edge.First, edge.Second) : (edge.Second, edge.First);
}
