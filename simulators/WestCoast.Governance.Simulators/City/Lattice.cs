using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Points spread evenly over the land, each belonging to the unit whose centre is nearest in proportion to its reach.</summary>
internal static class Lattice
{
    private const double Step = 0.002;

    public static ILookup<Unit, Spot> Of(Polygon mainland, Polygon island)
    {
        var townships = Units.All.Where(unit => !unit.IsIsland).ToList();
        var onMainland = Over(mainland, Step).Select(spot => (Unit: townships.MinBy(unit => spot.To(unit.Centre) / unit.Reach)!, spot));
        var onIsland = Over(island, Step / 4).Select(spot => (Unit: Units.All.Single(unit => unit.IsIsland), spot));
        return onMainland.Concat(onIsland).ToLookup(owned => owned.Unit, owned => owned.spot);
    }

    /// <summary>The points of a raster of that step that lie on the land.</summary>
    public static IEnumerable<Spot> Over(Polygon land, double step)
    {
        var prepared = PreparedGeometryFactory.Prepare(land);
        var extent = land.EnvelopeInternal;
        for (var row = 0; extent.MinY + (row * step) < extent.MaxY; row++)
        {
            for (var column = 0; extent.MinX + (column * step) < extent.MaxX; column++)
            {
                var spot = new Spot(extent.MinX + (column * step), extent.MinY + (row * step));
                if (prepared.Contains(new Point(spot.Lon, spot.Lat)))
                    yield return spot;
            }
        }
    }
}
