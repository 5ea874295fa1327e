using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary><c>hub feeds try</c>: what a sample payload would become. Exit code 1 when the mapping is no good, or anything of the sample is refused.</summary>
internal static class TryMapping
{
    private static readonly Argument<FileInfo> MappingFile = new("mapping") { Description = "A mapping file." };
    private static readonly Argument<FileInfo> Sample = new("sample") { Description = "A file with one payload, as it comes." };
    private static readonly Option<string?> Topic = new("--topic") { Description = "The topic it comes on; needed where the mapping takes a level of it." };
    private static readonly Option<DateTimeOffset?> At = new("--at") { Description = "When it comes; now, if not told." };
    private static readonly Option<bool> AsJson = new("--json") { Description = "JSON instead of a table." };

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("try", "What a mapping makes of a sample.") { MappingFile, Sample, Topic, At, AsJson };
        command.SetAction(parsed => Run(
            Bytes(parsed.GetRequiredValue(MappingFile)), Bytes(parsed.GetRequiredValue(Sample)), parsed.GetValue(Topic),
            parsed.GetValue(At) ?? DateTimeOffset.UtcNow, parsed.GetValue(AsJson), AnsiConsole.Console));
        return command;
    }

    internal static int Run(byte[] mappingFile, byte[] sample, string? topic, DateTimeOffset now, bool asJson, IAnsiConsole to)
    {
        if (ReportMappingReader.IsFor(mappingFile))
            return TryReportMapping.Run(mappingFile, sample, now, asJson, to);
        var (mapping, faults) = MappingReader.Read(mappingFile);
        var read = mapping?.Apply(topic, new ReadOnlySequence<byte>(sample), now);
        if (asJson)
            to.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(new { faults, readings = read?.Readings ?? [], refused = read?.Refused ?? [] }, Json));
        else
            Tell(to, mapping, faults, read, now);
        return read is { Refused.Count: 0, Readings.Count: > 0 } ? 0 : 1;
    }

    private static void Tell(IAnsiConsole to, Mapping? mapping, IReadOnlyList<MappingFault> faults, MappingRead? read, DateTimeOffset now)
    {
        if (Console.IsOutputRedirected)
            to.Profile.Width = 240; // a file or a pipe has no edge to wrap at
        foreach (var fault in faults)
            to.WriteLine(fault.ToString());
        if (mapping is null || read is null)
            return;

        if (read.Readings.Count > 0)
        {
            var table = new Table().AddColumns("sensor", "device", "channel", "time", "value", "unit", "position", "id");
            foreach (var reading in read.Readings)
                table.AddRow(new[]
                {
                    reading.Sensor, reading.Device, reading.Channel, reading.At.ToString("O", CultureInfo.InvariantCulture) + (EventTime.IsLate(reading.At, now) ? " late" : ""),
                    reading.Value.ToString("R", CultureInfo.InvariantCulture), reading.Unit,
                    reading.Crs is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{reading.Longitude}, {reading.Latitude} {reading.Crs}"), reading.ReadingId,
                }.Select(Markup.Escape).ToArray());
            to.Write(table);
        }

        foreach (var refused in read.Refused)
            to.WriteLine($"refused: {refused.Reason}: {refused.Detail}");
        to.WriteLine($"{mapping.Name} {mapping.Version}: {read.Readings.Count} readings, {read.Refused.Count} refused");
    }

    private static byte[] Bytes(FileInfo file) => file.Exists ? File.ReadAllBytes(file.FullName) : throw new Refusal($"There is no file {file.FullName}.");
}
