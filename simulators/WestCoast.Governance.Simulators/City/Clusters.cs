namespace WestCoast.Governance.Simulators.City;

/// <summary>Weighted k-means: spreads centres over points, denser where the points weigh more.</summary>
internal static class Clusters
{
    /// <summary>For each point the number of its cluster, 0 to count - 1; no cluster is empty.</summary>
    public static int[] Of(IReadOnlyList<Spot> points, Func<Spot, double> weight, int count, Chance chance)
    {
        var weights = points.Select(weight).ToArray();
        var centres = Draw(points, weights, count, chance);
        var owner = new int[points.Count];

        for (var round = 0; round < 15; round++)
        {
            for (var i = 0; i < points.Count; i++)
                owner[i] = Nearest(centres, points[i]);

            centres = [.. Enumerable.Range(0, count).Select(k => Centroid(k, points, weights, owner) ?? points[chance.Below(points.Count)])];
        }

        for (var k = 0; k < count; k++)
        {
            if (!owner.Contains(k))
                owner[Enumerable.Range(0, points.Count).Where(i => owner.Count(o => o == owner[i]) > 1).MinBy(i => points[i].SquareTo(centres[k]))] = k;
        }

        return owner;
    }

    /// <summary>The point of each cluster that lies nearest to the middle of it: always a point, so always on land.</summary>
    public static Spot[] Middles(IReadOnlyList<Spot> points, int[] owner, int count) =>
    [
        .. Enumerable.Range(0, count).Select(k =>
        {
            var own = points.Where((_, i) => owner[i] == k).ToList();
            var mean = Spot.Mean(own);
            return own.MinBy(spot => spot.SquareTo(mean));
        }),
    ];

    private static Spot[] Draw(IReadOnlyList<Spot> points, double[] weights, int count, Chance chance)
    {
        var stride = weights.Sum() / count;
        var next = chance.Next() * stride;
        var centres = new List<Spot>();
        var passed = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            for (passed += weights[i]; centres.Count < count && next < passed; next += stride)
                centres.Add(points[i]);
        }

        while (centres.Count < count)
            centres.Add(points[chance.Below(points.Count)]);

        return [.. centres];
    }

    private static int Nearest(Spot[] centres, Spot point)
    {
        var best = 0;
        var least = double.MaxValue;
        for (var k = 0; k < centres.Length; k++)
        {
            var square = centres[k].SquareTo(point);
            if (square < least)
                (best, least) = (k, square);
        }

        return best;
    }

    private static Spot? Centroid(int k, IReadOnlyList<Spot> points, double[] weights, int[] owner)
    {
        double total = 0, east = 0, north = 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (owner[i] != k)
                continue;

            total += weights[i];
            east += weights[i] * points[i].Lon;
            north += weights[i] * points[i].Lat;
        }

        return total > 0 ? new Spot(east / total, north / total) : null;
    }
}
