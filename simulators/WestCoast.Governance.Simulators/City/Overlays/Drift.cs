using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>
/// How a department's drawing lies off: not at all in most places, by up to so many metres in others, changing gently,
/// so that neighbours stay neighbours.
/// </summary>
internal sealed class Drift(double metres, Chance chance)
{
    private const double MetresPerDegree = 111_320;
    private const double Wave = 0.07;
    private const double Threshold = 0.25;

    private readonly double _direction = chance.Between(0, 2 * Math.PI);
    private readonly double _east = chance.Next();
    private readonly double _north = chance.Next();

    /// <summary>The cells moved, six decimals. Corners that <paramref name="fixedAt"/> names stay, and those of cells that would cross themselves.</summary>
    public IReadOnlyList<Polygon> Move(IReadOnlyList<Polygon> cells, ISet<Coordinate> fixedAt)
    {
        while (true)
        {
            var moved = cells.Select(cell => Map.Of(cell, corner => fixedAt.Contains(corner) ? corner : Moved(corner))).ToList();
            var broken = cells.Zip(moved).Where(pair => !pair.Second.IsValid).Select(pair => pair.First).ToList();
            var before = fixedAt.Count;
            fixedAt.UnionWith(broken.SelectMany(cell => cell.Coordinates));
            if (fixedAt.Count == before)
                return moved;
        }
    }

    private Coordinate Moved(Coordinate corner)
    {
        var wave = Math.Sin(2 * Math.PI * ((corner.X * Spot.Squeeze / Wave) + _east)) * Math.Sin(2 * Math.PI * ((corner.Y / Wave) + _north));
        var degrees = metres / MetresPerDegree * Math.Max(0, (wave - Threshold) / (1 - Threshold));
        return Map.Rounded(corner.X + (degrees * Math.Cos(_direction) / Spot.Squeeze), corner.Y + (degrees * Math.Sin(_direction)));
    }
}
