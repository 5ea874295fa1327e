using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// A hand-drawn, synthetic outline that only resembles the district: coast on the east and south, the islands and bays
/// roughly where they are. Roughened by chance, so that it reads as a coast and not as a polygon.
/// </summary>
internal static class Coast
{
    public static Polygon Mainland(Chance chance) => Rough([.. Shore, .. InlandBorder], chance);

    public static Polygon Island(Chance chance) => Rough(IslandShore, chance);

    private static readonly Spot[] Shore =
    [
        // Jiaozhou Bay, north to south
        new(120.085, 36.148), new(120.105, 36.128), new(120.128, 36.112), new(120.138, 36.092), new(120.156, 36.079),
        new(120.170, 36.066), new(120.190, 36.071), new(120.208, 36.065), new(120.226, 36.055), new(120.234, 36.040),
        // the harbour bay between 黄岛 and 薛家岛
        new(120.222, 36.028), new(120.205, 36.021), new(120.188, 36.013), new(120.176, 36.002), new(120.190, 35.994),
        new(120.210, 35.996), new(120.232, 36.002), new(120.250, 36.014), new(120.268, 36.019), new(120.285, 36.007),
        // the open sea, north-east to south-west
        new(120.301, 35.988), new(120.297, 35.974), new(120.312, 35.962), new(120.303, 35.951), new(120.281, 35.956),
        new(120.258, 35.962), new(120.243, 35.950), new(120.236, 35.930), new(120.222, 35.912), new(120.205, 35.906),
        new(120.196, 35.918), new(120.200, 35.934), new(120.185, 35.942), new(120.166, 35.934), new(120.150, 35.918),
        new(120.135, 35.903), new(120.120, 35.891), new(120.110, 35.874), new(120.095, 35.863), new(120.075, 35.863),
        new(120.058, 35.868), new(120.044, 35.860), new(120.036, 35.846), new(120.031, 35.830), new(120.040, 35.814),
        new(120.056, 35.800), new(120.062, 35.780), new(120.052, 35.760), new(120.032, 35.745), new(120.010, 35.735),
        new(119.985, 35.738), new(119.968, 35.754), new(119.947, 35.767), new(119.928, 35.760), new(119.926, 35.742),
        new(119.940, 35.726), new(119.956, 35.712), new(119.960, 35.695), new(119.946, 35.680), new(119.936, 35.662),
        new(119.940, 35.645), new(119.926, 35.630), new(119.905, 35.627), new(119.890, 35.640), new(119.878, 35.655),
        new(119.860, 35.655), new(119.845, 35.642), new(119.835, 35.625), new(119.820, 35.608), new(119.800, 35.596),
        new(119.780, 35.595), new(119.768, 35.606), new(119.760, 35.622), new(119.745, 35.632), new(119.725, 35.630),
        new(119.705, 35.620), new(119.690, 35.608), new(119.672, 35.600), new(119.655, 35.592), new(119.635, 35.586),
    ];

    private static readonly Spot[] InlandBorder =
    [
        new(119.618, 35.602), new(119.595, 35.610), new(119.572, 35.622), new(119.552, 35.640), new(119.540, 35.660),
        new(119.522, 35.678), new(119.512, 35.702), new(119.528, 35.722), new(119.548, 35.738), new(119.556, 35.760),
        new(119.548, 35.785), new(119.560, 35.806), new(119.552, 35.830), new(119.568, 35.852), new(119.590, 35.868),
        new(119.608, 35.890), new(119.622, 35.912), new(119.640, 35.930), new(119.648, 35.955), new(119.662, 35.978),
        new(119.690, 35.992), new(119.705, 36.015), new(119.735, 36.028), new(119.762, 36.046), new(119.790, 36.060),
        new(119.812, 36.085), new(119.842, 36.098), new(119.872, 36.092), new(119.900, 36.105), new(119.928, 36.118),
        new(119.958, 36.110), new(119.985, 36.122), new(120.012, 36.135), new(120.040, 36.130), new(120.062, 36.142),
    ];

    private static readonly Spot[] IslandShore =
    [
        new(120.160, 35.792), new(120.172, 35.786), new(120.180, 35.770), new(120.178, 35.753), new(120.168, 35.742),
        new(120.157, 35.750), new(120.153, 35.768), new(120.154, 35.784),
    ];

    private static Polygon Rough(Spot[] outline, Chance chance)
    {
        Spot[] ring = [.. outline, outline[0]];
        var coordinates = Wiggle.Along(ring, levels: 2, strength: 0.13, chance).Select(spot => new Coordinate(spot.Lon, spot.Lat));
        var polygon = new Polygon(new LinearRing([.. coordinates]));
        return polygon.IsValid ? polygon : throw new InvalidOperationException("The roughened outline crosses itself; use another seed.");
    }
}
