namespace WestCoast.Governance.Simulators.City;

/// <summary>Midpoint displacement: turns straight lines into shores and lanes.</summary>
internal static class Wiggle
{
    /// <summary>The line with <paramref name="levels"/> rounds of new midpoints, each pushed aside by up to strength × length.</summary>
    public static IReadOnlyList<Spot> Along(IReadOnlyList<Spot> line, int levels, double strength, Chance chance)
    {
        for (var level = 0; level < levels; level++)
        {
            var finer = new List<Spot> { Rounded(line[0]) };
            for (var i = 1; i < line.Count; i++)
                finer.AddRange([Rounded(Midpoint(line[i - 1], line[i], chance.Between(-strength, strength))), Rounded(line[i])]);

            line = finer;
        }

        return line;
    }

    /// <summary>Five decimals, about a metre: all coordinates of the seeds lie on that raster.</summary>
    public static Spot Rounded(Spot spot) => new(Math.Round(spot.Lon * 1e5) / 1e5, Math.Round(spot.Lat * 1e5) / 1e5);

    private static Spot Midpoint(Spot a, Spot b, double aside)
    {
        var east = (b.Lon - a.Lon) * Spot.Squeeze;
        var north = b.Lat - a.Lat;
        return new(((a.Lon + b.Lon) / 2) - (north * aside / Spot.Squeeze), ((a.Lat + b.Lat) / 2) + (east * aside));
    }
}
