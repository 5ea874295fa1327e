using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// 2,000 fire panels on one process: the hub's own endpoint, protocol and limits on Kestrel, before a bus that confirms
/// whatever it is given after 2 ms. The panels are in a process of their own, each at an address of its own (127/8).
/// </summary>
internal static class Panels
{
    public const int Connections = 2000;
    private static readonly TimeSpan BusTakes = TimeSpan.FromMilliseconds(2);

    public static async Task<bool> Run()
    {
        await using var app = Host();
        await app.StartAsync();
        var port = new Uri(app.Urls.Single()).Port;
        using var outside = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["panels-outside", $"{port}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The panels did not start.");
        try
        {
            await Until(outside, "warm"); // one panel has come and gone: what is paid once is paid
            var before = Held();
            await outside.StandardInput.WriteLineAsync("connect");
            await Until(outside, "connected");
            var after = Held();
            Console.WriteLine("| | before | with 2,000 | each |\n|---|---:|---:|---:|");
            Console.WriteLine($"| private bytes | {before.Private >> 20} MB | {after.Private >> 20} MB | {(after.Private - before.Private) / 1024.0 / Connections:0.0} KB |");
            Console.WriteLine($"| managed, after collection | {before.Managed >> 20} MB | {after.Managed >> 20} MB | {(after.Managed - before.Managed) / 1024.0 / Connections:0.0} KB |");
            await outside.StandardInput.WriteLineAsync("burn");
            while (await outside.StandardOutput.ReadLineAsync() is { } line)
                Console.WriteLine(line);
            await outside.WaitForExitAsync();
            return outside.ExitCode == 0;
        }
        finally
        {
            if (!outside.HasExited)
                outside.Kill();
        }
    }

    private static WebApplication Host()
    {
        var readings = new ReadingBatcher((_, ct) => Task.Delay(BusTakes, ct));
        var frames = new FrameBatcher((_, ct) => Task.Delay(BusTakes, ct));
        readings.Start();
        frames.Start();
        var sinks = new EdgeSinks((_, ct) => Task.Delay(BusTakes, ct), (_, ct) => Task.Delay(BusTakes, ct), (_, ct) => Task.Delay(BusTakes, ct));
        var (limits, memory) = (new StationLimits(), StationMemory.InProcess());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new StationEndpoint<Gb26875Frame>(new(
            new Gb26875Protocol(Registered, memory, new EdgeStamp(World.Drill)), new FrameIntake(sinks, readings, frames), new PeerGate(limits, TimeProvider.System), limits,
            new OpenLines(), new StationWatch(), memory, (_, _, _, _) => Task.CompletedTask, TimeProvider.System, NullLogger.Instance)));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseConnectionHandler<StationEndpoint<Gb26875Frame>>()));
        return builder.Build();
    }

    private static Station Registered(string protocol, string address) => new()
    {
        Id = $"panel-{address}", Protocol = protocol, Address = address, Feed = "fire", Zh = "示例", En = "Example", Lon = 120.19, Lat = 35.96, Cell = "370211001001001", ExpectedIntervalSeconds = 60,
    };

    private static (long Private, long Managed) Held()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return (PrivateResident(), GC.GetTotalMemory(forceFullCollection: true));

        // What is committed and touched: the process's private bytes count address space that .NET only reserved.
        static long PrivateResident() => File.Exists("/proc/self/smaps_rollup")
            ? File.ReadLines("/proc/self/smaps_rollup").Where(line => line.StartsWith("Private_", StringComparison.Ordinal)).Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) * 1024)
            : Process.GetCurrentProcess().PrivateMemorySize64;
    }

    private static async Task Until(Process outside, string word)
    {
        while (await outside.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == word)
                return;
            Console.WriteLine(line);
        }

        throw new InvalidOperationException($"The panels ended before they were {word}.");
    }
}
