using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// Metres and square metres of geometries in WGS-84 degrees, on the ellipsoid itself. Edges are the straight lines that
/// maps and overlays draw in degrees, so the areas of the pieces of a cell add up to the cell's. The area is exact to
/// 1e-9; a line's length to 1e-5 where no edge is longer than 100 km.
/// </summary>
public static class GroundMeasure
{
    private const double SemiMajorAxis = 6378137.0;
    private const double EccentricitySquared = 0.00669437999014;
    private const double Radian = Math.PI / 180.0;

    private static readonly double Eccentricity = Math.Sqrt(EccentricitySquared);

    /// <summary>Square metres of its polygons; holes are left out, lines and points have none.</summary>
    public static double SquareMetres(Geometry degrees) => degrees switch
    {
        Polygon { IsEmpty: false } polygon => Ring(polygon.ExteriorRing) - polygon.InteriorRings.Sum(Ring),
        GeometryCollection several => several.Geometries.Sum(SquareMetres),
        _ => 0,
    };

    /// <summary>Metres of its lines; a polygon's are those of its rings.</summary>
    public static double Metres(Geometry degrees) => degrees switch
    {
        LineString line => Along(line.Coordinates),
        Polygon polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing).Sum(Metres),
        GeometryCollection several => several.Geometries.Sum(Metres),
        _ => 0,
    };

    /// <summary>Metres between two near points.</summary>
    public static double Metres(Coordinate from, Coordinate to)
    {
        var (east, north) = PerDegree((from.Y + to.Y) / 2);
        return Math.Sqrt(Square((to.X - from.X) * east) + Square((to.Y - from.Y) * north));
    }

    /// <summary>How many metres a degree eastward and a degree northward are at that latitude.</summary>
    internal static (double East, double North) PerDegree(double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Radian);
        var root = Math.Sqrt(1 - (EccentricitySquared * sin * sin));
        var prime = SemiMajorAxis / root;
        return (prime * cos * Radian, prime * (1 - EccentricitySquared) / (root * root) * Radian);
    }

    private static double Along(Coordinate[] line)
    {
        var metres = 0.0;
        for (var i = 1; i < line.Length; i++)
            metres += Metres(line[i - 1], line[i]);

        return metres;
    }

    private static double Ring(LineString ring)
    {
        var corners = ring.Coordinates;
        var origin = FromEquator(corners[0].Y);
        var area = 0.0;
        for (var i = 1; i < corners.Length; i++)
        {
            var (from, to) = (corners[i - 1], corners[i]);
            var middle = FromEquator((from.Y + to.Y) / 2) - origin;
            var height = (FromEquator(from.Y) - origin + FromEquator(to.Y) - origin + (4 * middle)) / 6;
            area += height * (to.X - from.X) * Radian;
        }

        return Math.Abs(area);
    }

    /// <summary>The ground between the equator and a latitude, per radian of longitude.</summary>
    private static double FromEquator(double latitude)
    {
        var sin = Math.Sin(latitude * Radian);
        var zone = (sin / (1 - (EccentricitySquared * sin * sin))) + (Math.Atanh(Eccentricity * sin) / Eccentricity);
        return SemiMajorAxis * SemiMajorAxis * (1 - EccentricitySquared) / 2 * zone;
    }

    private static double Square(double x) => x * x;
}
