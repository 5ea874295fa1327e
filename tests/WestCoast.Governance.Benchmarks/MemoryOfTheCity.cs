using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// What the seeded city holds of managed memory once everything is read: polygons, indexes, the division tree. The peer
/// is the same polygons and no more, held as NTS Polygons in one STRtree.
/// </summary>
internal static class MemoryOfTheCity
{
    private static readonly List<object> Kept = [];

    public static void Run()
    {
        // Once for what the readers themselves leave behind; then again for the figures.
        _ = (Cells("grids.geojson"), SeededLayers.Read(), Seeds.Tree, Index(Seeds.Grids, Seeds.Subdistricts));

        Console.WriteLine("| part | managed memory |");
        Console.WriteLine("|---|---:|");
        IReadOnlyList<GridCell> grids = [], subdistricts = [], microGrids = [];
        IReadOnlyList<(string Name, IReadOnlyList<GridCell> Cells)> overlays = [];
        var polygons = Print("cells of all layers, polygons and names", () =>
        {
            (grids, subdistricts, microGrids, overlays) = (Cells("grids.geojson"), Cells("subdistricts.geojson"), Cells("micro-grids.geojson"), SeededLayers.Read());
            return (grids, subdistricts, microGrids, overlays);
        });
        var indexes = Print($"index of {grids.Count} base grids, over {subdistricts.Count} subdistricts", () => Index(grids, subdistricts))
            + Print($"index of {microGrids.Count} micro-grids", () => CellIndex.Of(microGrids, gapMetres: 1))
            + Print($"indexes of {overlays.Count} departments' layers, {overlays.Sum(layer => layer.Cells.Count)} cells", () => overlays.Select(layer => OverlayIndex.Of(layer.Cells)).ToList());
        var tree = Print("division tree", () => CityDivisions.Of([new(Seeds.Read<Division>("divisions.json"), null, null)], [new(grids, null, null)], [new(microGrids, null, null)]));
        Line("all", polygons + indexes + tree);

        var peer = Print("peer: the same polygons in an STRtree", Peer);
        Console.WriteLine();
        Console.WriteLine($"ratio: {(polygons + indexes + tree) / peer:0.00}");
    }

    private static IReadOnlyList<GridCell> Cells(string file) => GridCell.ReadAll(Seeds.Text(file));

    private static CellIndex Index(IReadOnlyList<GridCell> grids, IReadOnlyList<GridCell> subdistricts) =>
        CellIndex.Of(grids, CellIndex.Of(subdistricts, gapMetres: 1), gapMetres: 1);

    private static STRtree<Geometry> Peer()
    {
        var tree = new STRtree<Geometry>();
        string[] files = ["grids.geojson", "subdistricts.geojson", "micro-grids.geojson"];
        foreach (var cell in files.SelectMany(Cells).Concat(SeededLayers.Read().SelectMany(layer => layer.Cells)))
            tree.Insert(cell.Shape.EnvelopeInternal, cell.Shape);

        tree.Build();
        return tree;
    }

    private static double Print(string part, Func<object> make)
    {
        var before = Held();
        Kept.Add(make());
        var megabytes = (Held() - before) / 1e6;
        Line(part, megabytes);
        return megabytes;
    }

    private static void Line(string part, double megabytes) => Console.WriteLine($"| {part} | {megabytes:0.0} MB |");

    private static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
