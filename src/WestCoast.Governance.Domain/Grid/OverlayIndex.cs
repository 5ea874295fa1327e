namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// Finds all cells of a layer that a point lies in, for layers that may overlap or leave gaps. Each cell holds its border
/// points as in <see cref="CellIndex"/>, so two that merely adjoin never both hold one.
/// </summary>
public sealed class OverlayIndex
{
    private readonly GridCell[] _cells;
    private readonly CellEdges[] _edges;
    private readonly CellRaster _raster;

    private OverlayIndex(IEnumerable<GridCell> cells)
    {
        _cells = [.. cells.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
        _edges = [.. _cells.Select(cell => new CellEdges(cell.Shape))];
        _raster = new CellRaster(_edges);
    }

    /// <summary>The cells by code; a cell's ordinal is its place here.</summary>
    public IReadOnlyList<GridCell> Cells => _cells;

    /// <summary>An index of any cells.</summary>
    public static OverlayIndex Of(IEnumerable<GridCell> cells) => new(cells);

    /// <summary>All cells at a WGS-84 point, by code; none, one or several.</summary>
    public IReadOnlyList<GridCell> At(double longitude, double latitude)
    {
        Span<int> found = stackalloc int[8];
        var count = Find(longitude, latitude, found);
        if (count > found.Length)
            Find(longitude, latitude, found = new int[count]);

        return Array.ConvertAll(found[..count].ToArray(), ordinal => _cells[ordinal]);
    }

    /// <summary>How many cells a point lies in; the ordinals of as many as fit are written. Allocates nothing.</summary>
    public int Find(double longitude, double latitude, Span<int> ordinals)
    {
        var content = _raster.At(longitude, latitude);
        ReadOnlySpan<int> entries = content < CellRaster.Nothing ? _raster.Entries(content) : [~content];
        var count = 0;
        foreach (var entry in content == CellRaster.Nothing ? [] : entries)
        {
            if (entry >= 0 && !_edges[entry].Contain(longitude, latitude))
                continue;

            if (count < ordinals.Length)
                ordinals[count] = entry < 0 ? ~entry : entry;
            count++;
        }

        return count;
    }

    /// <summary>The cell of an ordinal that <see cref="Find"/> gave.</summary>
    public GridCell CellOf(int ordinal) => _cells[ordinal];
}
