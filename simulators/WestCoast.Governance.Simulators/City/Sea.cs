using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace WestCoast.Governance.Simulators.City;

/// <summary>The water along the shore: one grid each for the units on the coast, from their shore to a straight line at sea.</summary>
internal static class Sea
{
    /// <summary>Which unit answers for the water around which point.</summary>
    public static readonly IReadOnlyList<(string Unit, Spot Middle)> Sites =
    [
        ("370211006", new(120.138, 36.118)), ("370211001", new(120.243, 36.052)), ("370211003", new(120.312, 35.998)),
        ("370211005", new(120.220, 35.898)), ("370211007", new(120.125, 35.872)), ("370211012", new(120.073, 35.782)),
        ("370211102", new(119.968, 35.680)), ("370211103", new(119.810, 35.588)), ("370211401", new(120.190, 35.770)),
    ];

    /// <summary>From the north, along the line at sea to the south-west, and back under the land, which is cut away.</summary>
    private static readonly Spot[] Coastal =
    [
        new(120.080, 36.120), new(120.122, 36.142), new(120.150, 36.124), new(120.162, 36.104), new(120.180, 36.092),
        new(120.212, 36.085), new(120.245, 36.066), new(120.258, 36.044), new(120.266, 36.034), new(120.292, 36.034),
        new(120.312, 36.012), new(120.324, 35.988), new(120.329, 35.962), new(120.315, 35.938), new(120.262, 35.938),
        new(120.254, 35.914), new(120.235, 35.892), new(120.205, 35.886), new(120.170, 35.896), new(120.146, 35.884),
        new(120.130, 35.866), new(120.110, 35.848), new(120.068, 35.844), new(120.058, 35.832), new(120.062, 35.818),
        new(120.078, 35.804), new(120.084, 35.780), new(120.074, 35.752), new(120.045, 35.730), new(120.012, 35.716),
        new(119.990, 35.716), new(119.982, 35.694), new(119.966, 35.670), new(119.960, 35.644), new(119.940, 35.614),
        new(119.905, 35.606), new(119.870, 35.620), new(119.855, 35.616), new(119.838, 35.596), new(119.812, 35.580),
        new(119.776, 35.579), new(119.755, 35.592), new(119.742, 35.612), new(119.728, 35.614),
        new(119.728, 35.660), new(119.760, 35.780), new(119.950, 35.940), new(120.050, 36.050),
    ];

    private static readonly Spot[] AroundTheIsland =
    [
        new(120.135, 35.800), new(120.175, 35.812), new(120.200, 35.795), new(120.203, 35.750), new(120.180, 35.725),
        new(120.150, 35.728), new(120.134, 35.755),
    ];

    /// <summary>The sea grids' ground, in the order of <see cref="Sites"/>.</summary>
    public static IReadOnlyList<Polygon> Beside(Geometry land, Chance chance)
    {
        var waters = new[] { Coastal, AroundTheIsland }.Select(zone => LargestPart(OverlayNG.Overlay(
            Ring(zone), land, NetTopologySuite.Operation.Overlay.SpatialFunction.Difference, Plots.FiveDecimals)));
        return Plots.Around([.. Sites.Select(site => site.Middle)], [.. waters], chance);
    }

    /// <summary>What a bay cuts off is too small for a grid and belongs to nobody.</summary>
    private static Polygon LargestPart(Geometry water) =>
        Enumerable.Range(0, water.NumGeometries).Select(water.GetGeometryN).OfType<Polygon>().MaxBy(part => part.Area)!;

    private static Polygon Ring(Spot[] corners) =>
        new(new LinearRing([.. corners.Append(corners[0]).Select(spot => new Coordinate(spot.Lon, spot.Lat))]));
}
