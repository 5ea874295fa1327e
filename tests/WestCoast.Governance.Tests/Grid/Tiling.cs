using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>Cells with crooked borders that share every vertex and leave no gap: a made-up city of any size.</summary>
internal static class Tiling
{
    public const double West = 119.5, South = 35.55, East = 120.3, North = 36.15;

    private const int Bends = 6;

    public static IReadOnlyList<GridCell> Draw(int columns, int rows, int seed = 7)
    {
        var random = new Random(seed);
        var (width, height) = ((East - West) / columns, (North - South) / rows);
        var corners = Table(columns + 1, rows + 1, (x, y) => new Coordinate(
            x == 0 ? West : x == columns ? East : West + ((x + Jitter(0.5)) * width),
            y == 0 ? South : y == rows ? North : South + ((y + Jitter(0.5)) * height)));
        var across = Table(columns, rows + 1, (x, y) => Bent(corners[x, y], corners[x + 1, y], y > 0 && y < rows));
        var up = Table(columns + 1, rows, (x, y) => Bent(corners[x, y], corners[x, y + 1], x > 0 && x < columns));

        return [.. from y in Enumerable.Range(0, rows) from x in Enumerable.Range(0, columns) select Cell(x, y)];

        GridCell Cell(int x, int y) => new($"{y:000}-{x:000}", new Polygon(new LinearRing(
        [
            .. across[x, y][..^1], .. up[x + 1, y][..^1],
            .. across[x, y + 1].Reverse().SkipLast(1), .. up[x, y].Reverse(),
        ])));

        double Jitter(double share) => (random.NextDouble() - 0.5) * share;

        Coordinate[] Bent(Coordinate from, Coordinate to, bool crooked) =>
        [
            from,
            .. Enumerable.Range(1, Bends - 1).Select(i => new Coordinate(
                from.X + ((to.X - from.X) * i / Bends) + (crooked ? Jitter(0.08) * width : 0),
                from.Y + ((to.Y - from.Y) * i / Bends) + (crooked ? Jitter(0.08) * height : 0))),
            to,
        ];
    }

    private static T[,] Table<T>(int columns, int rows, Func<int, int, T> value)
    {
        var table = new T[columns, rows];
        for (var x = 0; x < columns; x++)
        {
            for (var y = 0; y < rows; y++)
                table[x, y] = value(x, y);
        }

        return table;
    }
}
