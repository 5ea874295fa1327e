namespace WestCoast.Governance.Domain.Grid;

/// <summary>Squares over a rectangle of degrees; <see cref="Column"/> and <see cref="Row"/> answer for points beyond it too.</summary>
internal readonly struct RasterFrame
{
    private readonly double _minX, _minY, _maxX, _maxY, _perDegreeEast, _perDegreeNorth;

    /// <summary>The frame of some cells and a margin around each, in degrees. Of no cells, a frame that holds no point.</summary>
    public RasterFrame(IReadOnlyList<CellEdges> cells, int columns, double marginEast, double marginNorth)
    {
        Columns = columns;
        (MarginEast, MarginNorth) = (marginEast, marginNorth);
        var drawn = cells.Where(cell => cell.Count > 0).ToList();
        (_minX, _minY) = (drawn.Min(cell => (double?)cell.MinX - marginEast) ?? 0, drawn.Min(cell => (double?)cell.MinY - marginNorth) ?? 0);
        (_maxX, _maxY) = (drawn.Max(cell => (double?)cell.MaxX + marginEast) ?? -1, drawn.Max(cell => (double?)cell.MaxY + marginNorth) ?? -1);
        _perDegreeEast = columns / Math.Max(_maxX - _minX, 1e-9);
        _perDegreeNorth = columns / Math.Max(_maxY - _minY, 1e-9);
    }

    public int Columns { get; }

    public double MarginEast { get; }

    public double MarginNorth { get; }

    public bool Holds(double x, double y) => x >= _minX && x <= _maxX && y >= _minY && y <= _maxY;

    public int Square(double x, double y) => (Row(y) * Columns) + Column(x);

    public int Column(double x) => Math.Clamp((int)((x - _minX) * _perDegreeEast), 0, Columns - 1);

    public int Row(double y) => Math.Clamp((int)((y - _minY) * _perDegreeNorth), 0, Columns - 1);

    public (double X, double Y) Centre(int column, int row) =>
        (_minX + ((column + 0.5) / _perDegreeEast), _minY + ((row + 0.5) / _perDegreeNorth));

    /// <summary>Does an edge come within the margin of a square? A hair generous, so that rounding can do no harm.</summary>
    public bool Touches(int column, int row, (double X0, double Y0, double X1, double Y1) edge)
    {
        const double hair = 1e-9;
        var (x, y) = Centre(column, row);
        var (halfX, halfY) = ((0.5 / _perDegreeEast) + MarginEast + hair, (0.5 / _perDegreeNorth) + MarginNorth + hair);
        if (Math.Max(edge.X0, edge.X1) < x - halfX || Math.Min(edge.X0, edge.X1) > x + halfX
            || Math.Max(edge.Y0, edge.Y1) < y - halfY || Math.Min(edge.Y0, edge.Y1) > y + halfY)
        {
            return false;
        }

        var (alongX, alongY) = (edge.X1 - edge.X0, edge.Y1 - edge.Y0);
        var aside = (alongX * (y - edge.Y0)) - (alongY * (x - edge.X0));
        return Math.Abs(aside) <= (Math.Abs(alongX) * halfY) + (Math.Abs(alongY) * halfX);
    }
}
