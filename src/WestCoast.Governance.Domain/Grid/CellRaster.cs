using System.Runtime.InteropServices;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// For every square of a raster, the cells that a point in it may lie in: most squares lie wholly in one cell, the rest
/// name the few that reach them, in order.
/// </summary>
internal sealed class CellRaster
{
    public const int Nothing = -1;

    private const int Mixed = -2;

    private readonly RasterFrame _frame;
    private readonly int[] _squares;
    private readonly List<(int Square, int Entry)> _mixed = [];
    private readonly int[] _lists;

    public CellRaster(IReadOnlyList<CellEdges> cells, double marginEast = 0, double marginNorth = 0)
    {
        _frame = new RasterFrame(cells, Math.Clamp((int)(Math.Sqrt(cells.Count) * 16), 16, 1024), marginEast, marginNorth);
        _squares = new int[_frame.Columns * _frame.Columns];
        Array.Fill(_squares, Nothing);
        for (var cell = 0; cell < cells.Count; cell++)
            Paint(cell, cells[cell]);

        _lists = Lists();
        _mixed = [];
    }

    /// <summary>A cell that holds the whole square, <see cref="Nothing"/>, or, below it, what to ask <see cref="Entries"/> for.</summary>
    public int At(double x, double y) => _frame.Holds(x, y) ? _squares[_frame.Square(x, y)] : Nothing;

    /// <summary>The cells that reach the square; one that holds it wholly is written as its complement (~cell).</summary>
    public ReadOnlySpan<int> Entries(int content)
    {
        var start = Mixed - content;
        return _lists.AsSpan(start + 1, _lists[start]);
    }

    private void Paint(int cell, CellEdges edges)
    {
        if (edges.Count == 0)
            return;

        var (west, east) = (_frame.Column(edges.MinX - _frame.MarginEast - 1e-9), _frame.Column(edges.MaxX + _frame.MarginEast + 1e-9));
        var (south, north) = (_frame.Row(edges.MinY - _frame.MarginNorth - 1e-9), _frame.Row(edges.MaxY + _frame.MarginNorth + 1e-9));
        var width = east - west + 1;
        var touched = new bool[width * (north - south + 1)];
        for (var i = 0; i < edges.Count; i++)
            Touch(edges[i], touched, west, south, width);

        for (var row = south; row <= north; row++)
        {
            // Between two squares in a row that no edge touches there is no border: one answer holds for both.
            bool? inside = null;
            for (var column = west; column <= east; column++)
            {
                if (touched[((row - south) * width) + column - west])
                {
                    Note((row * _frame.Columns) + column, cell, whole: false);
                    inside = null;
                    continue;
                }

                var (x, y) = _frame.Centre(column, row);
                if (inside ??= edges.Contain(x, y))
                    Note((row * _frame.Columns) + column, cell, whole: true);
            }
        }
    }

    private void Touch((double X0, double Y0, double X1, double Y1) edge, bool[] touched, int west, int south, int width)
    {
        var (left, right) = (Math.Min(edge.X0, edge.X1) - _frame.MarginEast - 1e-9, Math.Max(edge.X0, edge.X1) + _frame.MarginEast + 1e-9);
        var (low, high) = (Math.Min(edge.Y0, edge.Y1) - _frame.MarginNorth - 1e-9, Math.Max(edge.Y0, edge.Y1) + _frame.MarginNorth + 1e-9);
        for (var row = _frame.Row(low); row <= _frame.Row(high); row++)
        {
            for (var column = _frame.Column(left); column <= _frame.Column(right); column++)
                touched[((row - south) * width) + column - west] |= _frame.Touches(column, row, edge);
        }
    }

    private void Note(int square, int cell, bool whole)
    {
        if (_squares[square] == Nothing && whole)
        {
            _squares[square] = cell;
            return;
        }

        if (_squares[square] >= 0)
            _mixed.Add((square, ~_squares[square]));

        _squares[square] = Mixed;
        _mixed.Add((square, whole ? ~cell : cell));
    }

    /// <summary>Along a border many squares name the same cells: each list is kept once.</summary>
    private int[] Lists()
    {
        List<int> lists = [];
        Dictionary<string, int> known = [];
        foreach (var entries in _mixed.GroupBy(entry => entry.Square, entry => entry.Entry))
        {
            int[] list = [.. entries];
            var key = new string(MemoryMarshal.Cast<int, char>(list));
            if (!known.TryGetValue(key, out var start))
            {
                known[key] = start = lists.Count;
                lists.AddRange([list.Length, .. list]);
            }

            _squares[entries.Key] = Mixed - start;
        }

        return [.. lists];
    }
}
