using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Tests.Reconciliation;

/// <summary>A square town of six by six base cells with 100 people each, and a department that has nine cells of four.</summary>
internal static class Town
{
    public const int Side = 6;
    public const double Step = 0.004;
    private const double West = 120, South = 35.9;

    public static readonly IReadOnlyList<GridCell> Grids =
        [.. from row in Enumerable.Range(0, Side) from column in Enumerable.Range(0, Side) select new GridCell(Grid(row, column), Box(row, column, 1)) { People = 100 }];

    public static readonly IReadOnlyList<GridCell> Blocks =
        [.. from row in Enumerable.Range(0, Side / 2) from column in Enumerable.Range(0, Side / 2) select new GridCell(Block(row, column), Merge(Inside(row, column)))];

    public static readonly Geometry Outline = Box(0, 0, Side);

    public static double OneGrid => GroundMeasure.SquareMetres(Box(0, 0, 1));

    public static string Grid(int row, int column) => $"370211001001{(row * Side) + column + 1:000}";

    public static string Block(int row, int column) => $"010001370211001601{(row * Side / 2) + column + 1:00}";

    /// <summary>The block that a base cell lies in.</summary>
    public static string BlockOf(string grid) => Block((Number(grid) - 1) / Side / 2, (Number(grid) - 1) % Side / 2);

    public static Polygon Box(double row, double column, double size) => Rectangle(row, column, size, size);

    public static Polygon Rectangle(double row, double column, double height, double width)
    {
        var (west, south) = (West + (column * Step), South + (row * Step));
        var (east, north) = (West + ((column + width) * Step), South + ((row + height) * Step));
        return new(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));
    }

    public static Geometry Merge(IEnumerable<GridCell> cells) => OverlayNGRobust.Union(cells.Select(cell => cell.Shape));

    public static IReadOnlyList<GridCell> East(IEnumerable<GridCell> cells, double metres)
    {
        var degrees = metres / GroundMeasure.Metres(new Coordinate(West, South), new Coordinate(West + 1, South));
        var move = AffineTransformation.TranslationInstance(degrees, 0);
        return [.. cells.Select(cell => cell with { Shape = move.Transform(cell.Shape) })];
    }

    private static IEnumerable<GridCell> Inside(int row, int column) => Grids.Where(cell => BlockOf(cell.Code) == Block(row, column));

    private static int Number(string grid) => int.Parse(grid.AsSpan(12), null);
}
