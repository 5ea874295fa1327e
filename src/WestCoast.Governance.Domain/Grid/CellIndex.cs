namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// Finds the one cell that a point lies in, among cells that do not overlap. A point exactly on a border belongs to the cell
/// on its east, or on its north where the border runs east-west; where cells overlap after all, to the lowest code.
/// </summary>
public sealed class CellIndex
{
    /// <summary>What <see cref="Find"/> says of a point in no cell.</summary>
    public const int None = CellRaster.Nothing;

    private readonly GridCell[] _cells;
    private readonly CellEdges[] _edges;
    private readonly CellRaster _raster;
    private readonly CellIndex? _otherwise;
    private readonly double _gapMetres;

    private CellIndex(IEnumerable<GridCell> cells, CellIndex? otherwise, double gapMetres)
    {
        _cells = [.. cells.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
        _edges = [.. _cells.Select(cell => new CellEdges(cell.Shape))];
        (_otherwise, _gapMetres) = (otherwise, gapMetres);
        var furthest = _cells.Select(cell => cell.Shape.EnvelopeInternal).Where(extent => !extent.IsNull)
            .Select(extent => Math.Max(Math.Abs(extent.MinY), Math.Abs(extent.MaxY))).DefaultIfEmpty().Max();
        var margin = gapMetres * 1.01;
        _raster = new CellRaster(_edges, margin / new FlatEarth(0, furthest).MetresPerDegreeEast, margin / new FlatEarth(0, 0).MetresPerDegreeNorth);
    }

    /// <summary>The cells by code; a cell's ordinal is its place here.</summary>
    public IReadOnlyList<GridCell> Cells => _cells;

    /// <summary>
    /// An index of cells that do not overlap. A point in none of them, but within <paramref name="gapMetres"/> of one, is
    /// given to the nearest; else it is looked up in <paramref name="otherwise"/>, say the subdistricts.
    /// </summary>
    public static CellIndex Of(IEnumerable<GridCell> cells, CellIndex? otherwise = null, double gapMetres = 0) => new(cells, otherwise, gapMetres);

    /// <summary>The code of the cell at a WGS-84 point, or null.</summary>
    public string? Locate(double longitude, double latitude) =>
        Find(longitude, latitude) is >= 0 and var cell ? _cells[cell].Code : _otherwise?.Locate(longitude, latitude);

    /// <summary>The ordinal of this index's own cell at a WGS-84 point, or <see cref="None"/>. Allocates nothing.</summary>
    public int Find(double longitude, double latitude)
    {
        var content = _raster.At(longitude, latitude);
        if (content >= CellRaster.Nothing)
            return content;

        var entries = _raster.Entries(content);
        foreach (var entry in entries)
        {
            if (entry < 0)
                return ~entry;
            if (_edges[entry].Contain(longitude, latitude))
                return entry;
        }

        return _gapMetres > 0 ? Across(entries, longitude, latitude) : None;
    }

    /// <summary>The cell of an ordinal that <see cref="Find"/> gave.</summary>
    public GridCell CellOf(int ordinal) => _cells[ordinal];

    /// <summary>Metres from a point to the border of the cell that holds it; null when none does.</summary>
    public double? DistanceToBorder(double longitude, double latitude) =>
        Find(longitude, latitude) is >= 0 and var cell ? BorderMetres(cell, longitude, latitude) : null;

    /// <summary>The cell that holds a point, or else the nearest; null only when there is no cell, or no such point.</summary>
    public NearCell? NearestCell(double longitude, double latitude)
    {
        if (!new Coordinates(longitude, latitude).AreOnEarth)
            return null;

        var around = new FlatEarth(longitude, latitude);
        var (nearest, least) = (Find(longitude, latitude), double.PositiveInfinity);
        if (nearest != None)
            return new NearCell(_cells[nearest], Math.Sqrt(Squared(nearest, longitude, latitude, around)));

        for (var cell = 0; cell < _edges.Length; cell++)
        {
            if (SquaredToBox(cell, around) < least && _edges[cell].SquaredToBorder(around) is var squared && squared < least)
                (nearest, least) = (cell, squared);
        }

        return nearest == None ? null : new NearCell(_cells[nearest], Math.Sqrt(least));
    }

    /// <summary>All cells no further than so many metres from a point, nearest first, then by code.</summary>
    public IReadOnlyList<NearCell> Within(double longitude, double latitude, double metres)
    {
        var around = new FlatEarth(longitude, latitude);
        var near = from cell in Enumerable.Range(0, _edges.Length)
                   where SquaredToBox(cell, around) <= metres * metres
                   let squared = Squared(cell, longitude, latitude, around)
                   where squared <= metres * metres
                   orderby squared, cell
                   select new NearCell(_cells[cell], Math.Sqrt(squared));
        return [.. near];
    }

    internal double BorderMetres(int cell, double longitude, double latitude) =>
        Math.Sqrt(_edges[cell].SquaredToBorder(new FlatEarth(longitude, latitude)));

    private double Squared(int cell, double longitude, double latitude, in FlatEarth around) =>
        _edges[cell].Contain(longitude, latitude) ? 0 : _edges[cell].SquaredToBorder(around);

    private double SquaredToBox(int cell, in FlatEarth around) =>
        around.SquaredToBox(_edges[cell].MinX, _edges[cell].MinY, _edges[cell].MaxX, _edges[cell].MaxY);

    private int Across(ReadOnlySpan<int> entries, double longitude, double latitude)
    {
        var around = new FlatEarth(longitude, latitude);
        var (nearest, least) = (None, _gapMetres * _gapMetres);
        foreach (var cell in entries)
        {
            if (_edges[cell].SquaredToBorder(around) is var squared && (squared < least || (nearest == None && squared <= least)))
                (nearest, least) = (cell, squared);
        }

        return nearest;
    }
}
