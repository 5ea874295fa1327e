using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using NetTopologySuite.Triangulate;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// Divides the land into one plot around each seed point. All border lines are cut at each other's crossings before
/// plots are made of them, so that neighbours share every vertex: no gap, no overlap.
/// </summary>
internal static class Plots
{
    /// <summary>About a metre: all coordinates of the seeds lie on that raster.</summary>
    public static readonly PrecisionModel FiveDecimals = new(1e5);

    /// <summary>One polygon per seed point, in their order. Seed points must lie on the land, apart from each other.</summary>
    public static IReadOnlyList<Polygon> Around(IReadOnlyList<Spot> seeds, IReadOnlyList<Polygon> lands, Chance chance)
    {
        var faces = Faces(lands.SelectMany(Rings).Concat(VoronoiLines(seeds, lands, chance)))
            .Where(face => lands.Any(land => land.Contains(face.InteriorPoint))).ToList();
        var owner = Owners(seeds, faces);
        GiveAwayStrays(faces, owner);

        return
        [
            .. faces.Zip(owner).GroupBy(owned => owned.Second).OrderBy(plot => plot.Key)
                .Select(plot => Join(plot.Select(owned => owned.First))),
        ];
    }

    /// <summary>One polygon out of neighbouring ones; their outer vertices stay as they are.</summary>
    public static Polygon Join(IEnumerable<Polygon> neighbours)
    {
        var parts = neighbours.ToArray<Geometry>();
        return (parts.Length == 1 ? parts[0] : CoverageUnion.Union(new GeometryCollection(parts))) as Polygon
            ?? throw new InvalidOperationException("The parts do not touch; use another seed.");
    }

    /// <summary>The smallest areas that the lines enclose, after cutting all lines at each other's crossings.</summary>
    public static IReadOnlyList<Polygon> Faces(IEnumerable<LineString> lines)
    {
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union((Geometry)new MultiLineString([.. lines]), FiveDecimals));
        return
        [
            .. polygonizer.GetPolygons().Cast<Polygon>()
                .OrderBy(face => face.EnvelopeInternal.MinX).ThenBy(face => face.EnvelopeInternal.MinY).ThenBy(face => face.Area),
        ];
    }

    public static IEnumerable<LineString> Rings(Polygon polygon) => polygon.InteriorRings.Prepend(polygon.ExteriorRing);

    private static IEnumerable<LineString> VoronoiLines(IReadOnlyList<Spot> seeds, IReadOnlyList<Polygon> lands, Chance chance)
    {
        var extent = new Envelope();
        foreach (var land in lands)
            extent.ExpandToInclude(land.EnvelopeInternal);

        extent.ExpandBy(0.1);
        var builder = new VoronoiDiagramBuilder
        {
            ClipEnvelope = new Envelope(extent.MinX * Spot.Squeeze, extent.MaxX * Spot.Squeeze, extent.MinY, extent.MaxY),
        };
        builder.SetSites([.. seeds.Select(seed => new Coordinate(seed.Lon * Spot.Squeeze, seed.Lat))]);

        var cells = builder.GetDiagram(GeometryFactory.Default).Geometries.Cast<Polygon>();
        var edges = cells.SelectMany(Edges).Distinct().OrderBy(edge => edge.A.Lon).ThenBy(edge => edge.A.Lat).ThenBy(edge => edge.B.Lon).ThenBy(edge => edge.B.Lat);
        return edges.ToList().Select(edge => Line(edge.A, edge.B, chance));
    }

    private static IEnumerable<(Spot A, Spot B)> Edges(Polygon cell) =>
        from edge in cell.ExteriorRing.Coordinates.Zip(cell.ExteriorRing.Coordinates.Skip(1))
        let a = Unsqueezed(edge.First)
        let b = Unsqueezed(edge.Second)
        where a != b
        select a.Lon < b.Lon || (a.Lon == b.Lon && a.Lat < b.Lat) ? (a, b) : (b, a);

    private static Spot Unsqueezed(Coordinate point) => Wiggle.Rounded(new(point.X / Spot.Squeeze, point.Y));

    private static LineString Line(Spot a, Spot b, Chance chance)
    {
        var levels = a.To(b) switch { > 0.018 => 2, > 0.006 => 1, _ => 0 };
        return new LineString([.. Wiggle.Along([a, b], levels, 0.09, chance).Select(spot => new Coordinate(spot.Lon, spot.Lat))]);
    }

    private static int[] Owners(IReadOnlyList<Spot> seeds, List<Polygon> faces)
    {
        var owner = faces.Select(_ => -1).ToArray();
        for (var seed = 0; seed < seeds.Count; seed++)
        {
            var point = new Point(seeds[seed].Lon, seeds[seed].Lat);
            var face = faces.FindIndex(f => f.EnvelopeInternal.Contains(point.Coordinate) && f.Contains(point));
            if (face < 0 || owner[face] >= 0)
                throw new InvalidOperationException($"Seed point {seeds[seed]} has no plot of its own; use another seed.");

            owner[face] = seed;
        }

        return owner;
    }

    /// <summary>Faces without a seed point, cut off by the coast or by a wiggle, go to the neighbour with the longest shared border.</summary>
    public static void GiveAwayStrays(IReadOnlyList<Polygon> faces, int[] owner)
    {
        var borders = Borders.Between(faces);
        while (Array.IndexOf(owner, -1) >= 0)
        {
            var (stray, home) = Enumerable.Range(0, faces.Count).Where(face => owner[face] < 0)
                .SelectMany(face => borders[face].Where(border => owner[border.Other] >= 0).Select(border => (face, border)))
                .OrderByDescending(pair => pair.border.Length).ThenBy(pair => pair.face)
                .Select(pair => (pair.face, owner[pair.border.Other]))
                .First();
            owner[stray] = home;
        }
    }
}
