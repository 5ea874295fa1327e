using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// Metres east and north of a district's middle. What is straight in degrees is straight here; distances are off by
/// less than 0.4 % within 30 km north or south of the middle, which is good enough for tolerances, not for areas.
/// </summary>
internal sealed class GroundPlane(Envelope district)
{
    private readonly double _longitude = district.IsNull ? 0 : district.Centre.X;
    private readonly double _latitude = district.IsNull ? 0 : district.Centre.Y;
    private readonly (double East, double North) _perDegree = GroundMeasure.PerDegree(district.IsNull ? 0 : district.Centre.Y);

    public Coordinate ToMetres(Coordinate degrees) =>
        new((degrees.X - _longitude) * _perDegree.East, (degrees.Y - _latitude) * _perDegree.North);

    public Coordinate ToDegrees(Coordinate metres) =>
        new(_longitude + (metres.X / _perDegree.East), _latitude + (metres.Y / _perDegree.North));
}
