using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using Perfolizer.Horology;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// One random point among 3,000 polygons, against the usual way to ask NetTopologySuite. It is given its points ready made,
/// and all of its lazy indexes are built before the clock runs. Every figure is per point, over 4,096 points.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class LocatePoint
{
    private const int Points = 4096;

    private readonly STRtree<(int Cell, IPreparedGeometry Shape)> _tree = new();
    private readonly int[] _ordinals = new int[8];
    private (double Longitude, double Latitude)[] _places = [];
    private Point[] _points = [];
    private CellIndex _cells = CellIndex.Of([]);
    private OverlayIndex _overlay = OverlayIndex.Of([]);

    /// <summary>In this process: a project made on the fly knows neither our central package versions nor our output folders. True when all was measured.</summary>
    public static bool Run()
    {
        Console.WriteLine("Measuring, about a minute.");
        var summary = BenchmarkRunner.Run<LocatePoint>(ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(250)))
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.Median, StatisticColumn.Mean, StatisticColumn.Error, BaselineRatioColumn.RatioMean)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "artifacts", "benchmarks")));
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success);
    }

    [GlobalSetup]
    public void Draw()
    {
        var cells = Tiling.Draw(60, 50);
        (_cells, _overlay) = (CellIndex.Of(cells), OverlayIndex.Of(cells));
        for (var cell = 0; cell < cells.Count; cell++)
            _tree.Insert(cells[cell].Shape.EnvelopeInternal, (cell, PreparedGeometryFactory.Prepare(cells[cell].Shape)));

        var random = new Random(11);
        _places = [.. Enumerable.Range(0, Points).Select(_ => (
            Tiling.West + (random.NextDouble() * (Tiling.East - Tiling.West)), Tiling.South + (random.NextDouble() * (Tiling.North - Tiling.South))))];
        _points = [.. _places.Select(place => new Point(place.Longitude, place.Latitude))];
        if (Tree() != Find() || Tree() != Overlay())
            throw new InvalidOperationException("The ways to look do not find the same cells.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Points, Description = "STRtree + PreparedGeometry")]
    public long Tree()
    {
        var sum = 0L;
        foreach (var point in _points)
        {
            foreach (var (cell, shape) in _tree.Query(point.EnvelopeInternal))
            {
                if (shape.Intersects(point))
                {
                    sum += cell;
                    break;
                }
            }
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Points, Description = "CellIndex.Find")]
    public long Find()
    {
        var sum = 0L;
        foreach (var (longitude, latitude) in _places)
            sum += _cells.Find(longitude, latitude);

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Points, Description = "CellIndex.Locate (its code)")]
    public long Code()
    {
        var sum = 0L;
        foreach (var (longitude, latitude) in _places)
            sum += _cells.Locate(longitude, latitude)!.Length;

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Points, Description = "OverlayIndex.Find")]
    public long Overlay()
    {
        var sum = 0L;
        foreach (var (longitude, latitude) in _places)
            sum += _overlay.Find(longitude, latitude, _ordinals) > 0 ? _ordinals[0] : 0;

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Points, Description = "Locating.At, 30 m uncertain")]
    public long Uncertain()
    {
        var sum = 0L;
        foreach (var (longitude, latitude) in _places)
            sum += Locating.At(_cells, microGrids: null, longitude, latitude, uncertaintyMetres: 30) is Located.Inside inside ? inside.Candidates.Count : 0;

        return sum;
    }
}
