using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>A layer's cells in the order of their codes, mended, measured, and found by place.</summary>
internal sealed class CellSet
{
    private readonly STRtree<int> _tree = new();
    private readonly Lazy<Geometry> _union;
    private readonly IPreparedGeometry?[] _prepared;

    public CellSet(IEnumerable<GridCell> cells)
    {
        Cells = [.. cells.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
        Shapes = [.. Cells.Select(cell => Reconciliation.Shapes.Mend(cell.Shape))];
        SquareMetres = [.. Shapes.Select(GroundMeasure.SquareMetres)];
        Extent = new Envelope();
        _prepared = new IPreparedGeometry?[Cells.Count];
        for (var i = 0; i < Cells.Count; i++)
        {
            Extent.ExpandToInclude(Shapes[i].EnvelopeInternal);
            _tree.Insert(Shapes[i].EnvelopeInternal, i);
        }

        _union = new(() => Reconciliation.Shapes.Unite(Shapes));
    }

    public IReadOnlyList<GridCell> Cells { get; }

    public IReadOnlyList<Geometry> Shapes { get; }

    public IReadOnlyList<double> SquareMetres { get; }

    public Envelope Extent { get; }

    public Geometry Union => _union.Value;

    public string Code(int cell) => Cells[cell].Code;

    /// <summary>Those whose rectangle meets that one, in the order of their codes.</summary>
    public IEnumerable<int> Near(Envelope place) => _tree.Query(place).Order();

    public IPreparedGeometry Prepared(int cell) => _prepared[cell] ??= PreparedGeometryFactory.Prepare(Shapes[cell]);

    /// <summary>What each cell (after one, if told) has of that ground, where it is more than a sliver in square metres.</summary>
    public IEnumerable<(int Cell, double SquareMetres, Geometry Shape)> On(Geometry ground, double sliver, int above = -1)
    {
        var prepared = PreparedGeometryFactory.Prepare(ground);
        foreach (var cell in Near(ground.EnvelopeInternal).Where(cell => cell > above))
        {
            var common = Common(prepared, Shapes[cell]);
            var area = GroundMeasure.SquareMetres(common);
            if (area > sliver)
                yield return (cell, area, common);
        }
    }

    private static Geometry Common(IPreparedGeometry ground, Geometry shape)
    {
        if (!ground.Intersects(shape))
            return Reconciliation.Shapes.Nothing;

        return ground.Covers(shape) ? shape : Reconciliation.Shapes.Intersect(ground.Geometry, shape);
    }
}
