using CsCheck;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Layers;

/// <summary>What one delivery of base grids changes, how many days after the one before it begins, and whether it is taken back.</summary>
internal sealed record Redrawing(Change Change, int Seed, int DaysLater, bool TakenBack);

internal enum Change
{
    Merge = 1,
    Split = 2,
    Shift = 3,
}

/// <summary>Maps of the same district, each made of the one before, that tile it without gap: two communities of 24 grids.</summary>
internal static class AnyHistory
{
    public const string West = "370211001001", East = "370211001002";

    public static readonly Gen<Redrawing[]> Redrawings = Gen.Select(
        Gen.OneOf(Change.Merge, Change.Split, Change.Shift), Gen.Int[0, 1_000_000], Gen.Frequency((1, Gen.Const(0)), (4, Gen.Int[1, 200])), Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))),
        (change, seed, days, takenBack) => new Redrawing(change, seed, days, takenBack)).Array[1, 6];

    private const int Columns = 8, Rows = 6;

    public static readonly IReadOnlyList<GridCell> First = [.. Tiling.Draw(Columns, Rows).Select((cell, i) => cell with
    {
        Code = $"{(i % Columns < Columns / 2 ? West : East)}{(i / Columns * Columns / 2) + (i % (Columns / 2)) + 1:000}", Kind = GridKind.Urban,
    })];

    /// <param name="ever">The codes that grids have had; a new one gets none of these.</param>
    public static IReadOnlyList<GridCell> Redraw(IReadOnlyList<GridCell> map, Redrawing redrawing, IEnumerable<string>? ever = null)
    {
        var random = new Random(redrawing.Seed);
        return redrawing.Change switch
        {
            Change.Merge => Merge(map, random),
            Change.Split => Split(map, random, map.Select(cell => cell.Code).Concat(ever ?? []).ToHashSet()),
            _ => Shift(map, random),
        };
    }

    /// <summary>One grid is gone, its ground belongs to a neighbour, of the same community or not.</summary>
    private static IReadOnlyList<GridCell> Merge(IReadOnlyList<GridCell> map, Random random)
    {
        var gone = map[random.Next(map.Count)];
        var edges = GridEdges.Of(gone).ToHashSet();
        var neighbours = map.Where(cell => cell.Code != gone.Code && GridEdges.Of(cell).Any(edges.Contains)).ToList();
        var heir = neighbours[random.Next(neighbours.Count)];
        var together = OverlayNGRobust.Union([gone.Shape, heir.Shape]);
        return together is not Polygon ? map : [.. map.Where(cell => cell.Code != gone.Code).Select(cell => cell.Code == heir.Code ? cell with { Shape = together } : cell)];
    }

    /// <summary>A line between two of its own corners makes two grids of one; one of them gets a number nobody ever had.</summary>
    private static IReadOnlyList<GridCell> Split(IReadOnlyList<GridCell> map, Random random, HashSet<string> taken)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var whole = map[random.Next(map.Count)];
            var ring = whole.Shape.Coordinates[..^1];
            var from = random.Next(ring.Length);
            ring = [.. ring[from..], .. ring[..from]];
            var to = random.Next(ring.Length / 3, 2 * ring.Length / 3);
            var (one, other) = (Ring(ring[..(to + 1)]), Ring([.. ring[to..], ring[0]]));
            if (((Polygon)whole.Shape).NumInteriorRings == 0 && one.IsValid && other.IsValid && Math.Abs(one.Area + other.Area - whole.Shape.Area) < 1e-12)
                return [.. map.Where(cell => cell.Code != whole.Code), whole with { Shape = one }, whole with { Code = Fresh(whole.Code[..12], random, taken), Shape = other }];
        }

        return map;
    }

    private static string Fresh(string community, Random random, HashSet<string> taken)
    {
        while (true)
        {
            if ($"{community}{random.Next(100, 1000)}" is var code && !taken.Contains(code))
                return code;
        }
    }

    /// <summary>A few corners and bends inside the district move, for every grid that shares them.</summary>
    private static IReadOnlyList<GridCell> Shift(IReadOnlyList<GridCell> map, Random random)
    {
        var inner = map.SelectMany(cell => cell.Shape.Coordinates).Distinct().Where(c => c.X is > Tiling.West and < Tiling.East && c.Y is > Tiling.South and < Tiling.North).ToList();
        var moves = Enumerable.Range(0, 20).Select(_ => inner[random.Next(inner.Count)]).Distinct()
            .ToDictionary(corner => corner, corner => new Coordinate(corner.X + ((random.NextDouble() - 0.5) * 0.004), corner.Y + ((random.NextDouble() - 0.5) * 0.004)));
        IReadOnlyList<GridCell> moved = [.. map.Select(cell => cell with { Shape = Moved((Polygon)cell.Shape, moves) })];
        return moved.All(cell => cell.Shape.IsValid) ? moved : map;
    }

    private static Polygon Moved(Polygon shape, Dictionary<Coordinate, Coordinate> moves) =>
        new(Moved(shape.ExteriorRing, moves), [.. shape.InteriorRings.Select(ring => Moved(ring, moves))]);

    private static LinearRing Moved(LineString ring, Dictionary<Coordinate, Coordinate> moves) =>
        new([.. ring.Coordinates.Select(corner => moves.GetValueOrDefault(corner, corner).Copy())]);

    private static Polygon Ring(Coordinate[] corners) => new(new LinearRing([.. corners, corners[0]]));
}
