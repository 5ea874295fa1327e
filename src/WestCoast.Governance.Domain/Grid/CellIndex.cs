using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// Finds the cell that a point lies in: a raster over all cells, where most squares lie wholly in one cell and the
/// rest name the few that touch them. A point in no cell has no cell; there is no tolerance.
/// </summary>
public sealed class CellIndex
{
    private const int Mixed = -2;
    private const int Nothing = -1;

    private readonly string[] _codes;
    private readonly CellEdges[] _edges;
    private readonly CellIndex? _otherwise;
    private readonly Envelope _extent;
    private readonly int _columns;
    private readonly double _perDegreeEast, _perDegreeNorth;
    private readonly int[] _squares;
    private readonly Dictionary<int, int[]> _candidates = [];

    private CellIndex(IReadOnlyList<GridCell> cells, CellIndex? otherwise)
    {
        _codes = [.. cells.Select(cell => cell.Code)];
        _edges = [.. cells.Select(cell => new CellEdges(cell.Shape))];
        _otherwise = otherwise;
        _extent = new Envelope();
        foreach (var cell in _edges)
            _extent.ExpandToInclude(cell.Envelope);

        _columns = Math.Clamp((int)Math.Sqrt(cells.Count) * 16, 16, 1024);
        _perDegreeEast = _columns / Math.Max(_extent.Width, double.Epsilon);
        _perDegreeNorth = _columns / Math.Max(_extent.Height, double.Epsilon);
        _squares = Paint();
    }

    /// <summary>
    /// An index of cells that do not overlap. A point that lies in none of them is looked up in
    /// <paramref name="otherwise"/>, say the subdistricts where base grids do not cover everything.
    /// </summary>
    public static CellIndex Of(IEnumerable<GridCell> cells, CellIndex? otherwise = null) => new([.. cells], otherwise);

    /// <summary>The code of the cell at a WGS-84 point, or null.</summary>
    public string? Locate(double longitude, double latitude) =>
        Find(longitude, latitude) is >= 0 and var cell ? _codes[cell] : _otherwise?.Locate(longitude, latitude);

    private int Find(double longitude, double latitude)
    {
        if (!_extent.Contains(longitude, latitude))
            return Nothing;

        var square = (Row(latitude) * _columns) + Column(longitude);
        var content = _squares[square];
        if (content != Mixed)
            return content;

        foreach (var cell in _candidates[square])
        {
            if (_edges[cell].Contain(longitude, latitude))
                return cell;
        }

        return Nothing;
    }

    private int Column(double longitude) => Math.Clamp((int)((longitude - _extent.MinX) * _perDegreeEast), 0, _columns - 1);

    private int Row(double latitude) => Math.Clamp((int)((latitude - _extent.MinY) * _perDegreeNorth), 0, _columns - 1);

    private int[] Paint()
    {
        var squares = new int[_columns * _columns];
        Array.Fill(squares, Nothing);
        var touching = new SortedDictionary<int, List<int>>();
        for (var cell = 0; cell < _edges.Length; cell++)
            PaintCell(cell, squares, touching);

        foreach (var (square, cells) in touching)
        {
            squares[square] = Mixed;
            _candidates[square] = [.. cells];
        }

        return squares;
    }

    private void PaintCell(int cell, int[] squares, SortedDictionary<int, List<int>> touching)
    {
        var edges = _edges[cell];
        for (var row = Row(edges.Envelope.MinY); row <= Row(edges.Envelope.MaxY); row++)
        {
            for (var column = Column(edges.Envelope.MinX); column <= Column(edges.Envelope.MaxX); column++)
            {
                var square = (row * _columns) + column;
                var ground = Ground(column, row);
                if (edges.All.Any(edge => Touches(ground, edge.From, edge.To)))
                    (touching.TryGetValue(square, out var cells) ? cells : touching[square] = []).Add(cell);
                else if (edges.Contain(ground.Centre.X, ground.Centre.Y))
                    squares[square] = cell;
            }
        }
    }

    /// <summary>A square's ground, a hair too large, so that rounding at its border can do no harm.</summary>
    private Envelope Ground(int column, int row)
    {
        var west = _extent.MinX + (column / _perDegreeEast);
        var south = _extent.MinY + (row / _perDegreeNorth);
        var ground = new Envelope(west, west + (1 / _perDegreeEast), south, south + (1 / _perDegreeNorth));
        ground.ExpandBy(1e-9);
        return ground;
    }

    private static bool Touches(Envelope ground, Coordinate from, Coordinate to)
    {
        if (!ground.Intersects(from, to))
            return false;

        var a = Side(ground.MinX, ground.MinY);
        var b = Side(ground.MinX, ground.MaxY);
        var c = Side(ground.MaxX, ground.MinY);
        var d = Side(ground.MaxX, ground.MaxY);
        return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));

        double Side(double x, double y) => ((to.X - from.X) * (y - from.Y)) - ((to.Y - from.Y) * (x - from.X));
    }
}
