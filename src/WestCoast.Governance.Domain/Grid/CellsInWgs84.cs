using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>Brings cells into WGS-84. The same vertex always becomes the same vertex, so neighbours stay neighbours.</summary>
public static class CellsInWgs84
{
    public static IReadOnlyList<GridCell> Of(IReadOnlyList<GridCell> cells, Crs crs) => crs is Crs.Wgs84 or Crs.Cgcs2000
        ? cells
        : [.. cells.Select(cell => cell with { Shape = Of(cell.Shape, crs) })];

    public static Geometry Of(Geometry shape, Crs crs)
    {
        var copy = shape.Copy();
        copy.Apply(new Moved(crs));
        return copy;
    }

    private sealed class Moved(Crs crs) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var wgs84 = Datum.ToWgs84(new Coordinates(seq.GetX(i), seq.GetY(i)), crs);
            seq.SetX(i, wgs84.Longitude);
            seq.SetY(i, wgs84.Latitude);
        }
    }
}
