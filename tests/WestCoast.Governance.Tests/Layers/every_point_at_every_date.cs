using CsCheck;
using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Layers;

/// <summary>
/// Whatever base grids were delivered, planned and taken back: every point of the district lies in exactly one of that
/// day's grids, the one a search through all of them in whole numbers finds, and the tree knows it on that day.
/// </summary>
public class every_point_at_every_date
{
    private static readonly DateOnly Start = new(2026, 1, 1), Merged = new(2026, 7, 1);

    [Fact]
    public void lies_in_exactly_one_base_grid() => AnyHistory.Redrawings.Sample(
        redrawings =>
        {
            var (city, maps) = Deliver(redrawings);
            var random = new Random(redrawings.Sum(redrawing => redrawing.Seed));
            var searches = maps.Select(map => new ExactSearch(map.Cells)).ToList();
            var corners = maps.SelectMany(map => map.Cells).SelectMany(cell => cell.Shape.Coordinates).Distinct().ToList();
            foreach (var day in Days(maps, random))
            {
                var now = maps.FindLastIndex(map => map.From <= day) is >= 0 and var begun ? begun : 0;
                var edges = maps[now].Cells.SelectMany(GridEdges.Of).ToList();
                foreach (var (x, y) in Enumerable.Range(0, 60).Select(i => Point(i, corners, edges, random)))
                    AssertOne(city, searches[now], day, x, y);
            }
        },
        iter: 40);

    [Fact]
    public void has_a_tree_with_exactly_the_grids_of_the_map_in_force() => AnyHistory.Redrawings.Sample(
        redrawings =>
        {
            var (city, maps) = Deliver(redrawings);
            foreach (var day in Days(maps, new Random(7)))
            {
                var inForce = maps.FindLast(map => map.From <= day) is { Cells: not null } begun ? begun : maps[0];
                var inTree = city.Tree.All.Where(division => division.Tier == DivisionTier.Grid && division.IsInForce(day)).Select(division => division.Code);
                Assert.Equal(inForce.Cells.Select(cell => cell.Code).Order(StringComparer.Ordinal), inTree.Order(StringComparer.Ordinal));
                var onceInForce = maps.Where((map, i) => i == 0 || i == maps.Count - 1 || maps[i + 1].From > map.From); // else replaced before it began
                Assert.All(onceInForce.SelectMany(map => map.Cells), cell => Assert.True(city.Tree.Heir(cell.Code, day)!.IsInForce(day)));
            }
        },
        iter: 40);

    private static void AssertOne(CityState city, ExactSearch search, DateOnly day, double x, double y)
    {
        var ground = city.Ground(day);
        if (x >= Tiling.East || y >= Tiling.North)
        {
            Assert.True(Assert.IsType<Located.Inside>(Locating.At(ground, null, x, y, 1)).BorderMetres < 1e-6, $"{x}, {y} on the outline is in no grid that touches it.");
            return;
        }

        var holder = Assert.Single(search.Holders(x, y));
        Assert.Equal(holder, ground.Locate(x, y));
        Assert.Equal(holder, Assert.IsType<Located.Inside>(Locating.At(ground, null, x, y, 1)).Grid.Code);
        Assert.Equal([AnyHistory.East[..6], AnyHistory.East[..9], day >= Merged ? AnyHistory.West : holder[..12], holder], city.Tree.Lineage(holder, day).Select(division => division.Code));
    }

    /// <summary>The city as the hub makes it of these deliveries, and, by another way, the maps that count and since when.</summary>
    private static (CityState City, List<(DateOnly From, IReadOnlyList<GridCell> Cells)> Maps) Deliver(Redrawing[] redrawings)
    {
        var (history, contents) = (LayerHistory.None, new Dictionary<string, VersionContent>());
        List<(DateOnly From, IReadOnlyList<GridCell> Cells)> maps = [(Start, AnyHistory.First)];
        Import(LayerNames.Divisions, Start, Divisions(mergedInto: null));
        Import(LayerNames.Divisions, Merged, Divisions(mergedInto: AnyHistory.West));
        Import(LayerNames.Subdistricts, Start, (IReadOnlyList<GridCell>)[new(AnyHistory.West[..9], GeometryFactory.Default.ToGeometry(new Envelope(Tiling.West, Tiling.East, Tiling.South, Tiling.North)))]);
        Import(LayerNames.Base, Start, AnyHistory.First);
        foreach (var redrawing in redrawings)
        {
            var (from, cells) = (maps[^1].From.AddDays(redrawing.DaysLater), AnyHistory.Redraw(maps[^1].Cells, redrawing, maps.SelectMany(map => map.Cells).Select(cell => cell.Code)));
            Import(LayerNames.Base, from, cells);
            if (redrawing.TakenBack)
                history = history.Evolve(Happened(LayerDecider.RollBack(history, LayerNames.Base, DateTimeOffset.UnixEpoch, Actor.System)));
            else
                maps.Add((from, cells));
        }

        return (CityReader.Of(1, history, contents), maps);

        void Import(string layer, DateOnly from, object rows)
        {
            var delivery = new LayerDelivery(layer, from, "WGS84", "file", $"{contents.Count}", 1, LayerSource.Import);
            history = history.Evolve(Happened(LayerDecider.Import(history, delivery, DateTimeOffset.UnixEpoch, Actor.System)));
            var version = history.Latest(layer)!;
            contents.Add(version.Id, new VersionContent(version, rows));
        }

        static LayerEvent Happened(LayerDecision decision) => Assert.IsType<LayerDecision.Accepted>(decision).Happened!;
    }

    private static IReadOnlyList<Division> Divisions(string? mergedInto) =>
    [
        new(AnyHistory.West[..6], null, DivisionTier.District, null, "黄岛区", "Huangdao", null, null, true),
        new(AnyHistory.West[..9], AnyHistory.West[..6], DivisionTier.Subdistrict, null, "示例街道", "Example", null, null, true),
        new(AnyHistory.West, AnyHistory.West[..9], DivisionTier.Community, null, "西", "West", null, null, true),
        new(AnyHistory.East, AnyHistory.West[..9], DivisionTier.Community, null, "东", "East", null, mergedInto is null ? null : Merged, true, MergedInto: mergedInto),
    ];

    private static IEnumerable<DateOnly> Days(List<(DateOnly From, IReadOnlyList<GridCell> Cells)> maps, Random random) =>
        maps.SelectMany(map => new[] { map.From.AddDays(-1), map.From, map.From.AddDays(random.Next(1, 250)) }).Concat([new DateOnly(1990, 1, 1), Merged.AddDays(-1), Merged, new DateOnly(2099, 1, 1)]).Distinct();

    /// <summary>A corner of any of the maps, a point of a border of today's, or any point, in turn; on the outline too.</summary>
    private static (double X, double Y) Point(int i, List<Coordinate> corners, List<(Coordinate A, Coordinate B)> edges, Random random)
    {
        var (corner, edge, t) = (corners[random.Next(corners.Count)], edges[random.Next(edges.Count)], random.NextDouble());
        return (i % 4) switch
        {
            0 => (corner.X, corner.Y),
            1 => (edge.A.X + (t * (edge.B.X - edge.A.X)), edge.A.Y + (t * (edge.B.Y - edge.A.Y))),
            2 => ((edge.A.X + edge.B.X) / 2, (edge.A.Y + edge.B.Y) / 2),
            _ => (Tiling.West + (t * (Tiling.East - Tiling.West)), Tiling.South + (random.NextDouble() * (Tiling.North - Tiling.South))),
        };
    }
}
