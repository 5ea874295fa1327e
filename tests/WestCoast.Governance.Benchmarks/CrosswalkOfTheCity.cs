using System.Diagnostics;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// Every seeded department's layer against the seeded base grids. The peer does what a plain program would: an STRtree,
/// and the area of every Geometry.Intersection; it mends nothing, measures in degrees, and keeps no shapes.
/// </summary>
internal static class CrosswalkOfTheCity
{
    private const int WarmUps = 2, Runs = 7;

    private sealed record Line(string Layer, int Cells, double Peer, double Crosswalk, double Whole)
    {
        public override string ToString() => $"| {Layer} | {Cells} | {Peer:0} ms | {Crosswalk:0} ms | {Crosswalk / Peer:0.00} | {Whole:0} ms |";
    }

    public static void Run()
    {
        var layers = SeededLayers.Read();
        Console.WriteLine($"{Seeds.Grids.Count} base grids; median of {Runs} runs");
        Console.WriteLine("| layer | cells | plain NTS | Crosswalk.Of | ratio | Reconcile.Layer |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var lines = layers.Select(layer => Measure(layer.Name, layer.Cells)).Select(Print).ToList();
        Print(new Line("all", lines.Sum(line => line.Cells), lines.Sum(line => line.Peer), lines.Sum(line => line.Crosswalk), lines.Sum(line => line.Whole)));
    }

    private static Line Print(Line line)
    {
        Console.WriteLine(line);
        return line;
    }

    private static Line Measure(string name, IReadOnlyList<GridCell> overlay)
    {
        var times = Enumerable.Range(0, WarmUps + Runs).Select(_ => (
            Peer: Milliseconds(() => Peer(Seeds.Grids, overlay)),
            Crosswalk: Milliseconds(() => Crosswalk.Of(Seeds.Grids, overlay)),
            Whole: Milliseconds(() => Reconcile.Layer(Seeds.Grids, overlay, SeededLayers.Outline)))).Skip(WarmUps).ToList();
        return new Line(name, overlay.Count, Median(times.Select(time => time.Peer)), Median(times.Select(time => time.Crosswalk)), Median(times.Select(time => time.Whole)));
    }

    private static List<(string Overlay, string Base, double Area)> Peer(IReadOnlyList<GridCell> grids, IReadOnlyList<GridCell> overlay)
    {
        var tree = new STRtree<GridCell>();
        foreach (var grid in grids)
            tree.Insert(grid.Shape.EnvelopeInternal, grid);

        return [.. from cell in overlay
                   from grid in tree.Query(cell.Shape.EnvelopeInternal)
                   let area = cell.Shape.Intersection(grid.Shape).Area
                   where area > 0
                   select (cell.Code, grid.Code, area)];
    }

    private static double Milliseconds(Func<object> work)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Runs / 2);
}
