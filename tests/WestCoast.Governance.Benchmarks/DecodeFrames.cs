using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// Frames of each station protocol out of bytes, on one core. The floor copies the same bytes into an array and sums them
/// one by one. Every figure is per frame, over 1,024 frames of a simulated station; each is checked to be read.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class DecodeFrames
{
    private const int Count = 1024;
    private DecodedFrames _frames = DecodedFrames.Of("gb26875", Count);
    private byte[] _copy = [];

    [Params("gb26875", "sl651", "hj212", "jt808")]
    public string Protocol { get; set; } = "";

    public static bool Run()
    {
        Console.WriteLine("Measuring, about two minutes.");
        var summary = BenchmarkRunner.Run<DecodeFrames>(ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(11).WithIterationTime(TimeInterval.FromMilliseconds(200)))
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.Median, StatisticColumn.Mean, StatisticColumn.OperationsPerSecond, BaselineRatioColumn.RatioMean)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "artifacts", "benchmarks")));
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        foreach (var protocol in (string[])["gb26875", "sl651", "hj212", "jt808"])
            Console.WriteLine($"{protocol}: {DecodedFrames.Of(protocol, Count).Bytes.Length / (double)Count:0.0} bytes a frame");
        return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success);
    }

    [GlobalSetup]
    public void Draw()
    {
        _frames = DecodedFrames.Of(Protocol, Count);
        _copy = new byte[_frames.Bytes.Length];
        if (_frames.Frames() != Count || _frames.Contents() != Count)
            throw new InvalidOperationException($"{Protocol}: of {Count} frames {_frames.Frames()} were read, {_frames.Contents()} with what is in them.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "floor: copy and sum")]
    public int Floor()
    {
        var sum = 0;
        _frames.Bytes.CopyTo(_copy, 0);
        foreach (var octet in _copy)
            sum += octet;

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "frame, checked")]
    public int Frames() => _frames.Frames();

    [Benchmark(OperationsPerInvoke = Count, Description = "frame and its values")]
    public int Contents() => _frames.Contents();
}
