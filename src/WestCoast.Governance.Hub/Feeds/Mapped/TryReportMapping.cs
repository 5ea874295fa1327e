using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Feeds.Mappings.Reports;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary><c>hub feeds try</c> for a mapping of department reports. Kinds and places are asked only when it is activated: there is no city here.</summary>
internal static class TryReportMapping
{
    internal static int Run(byte[] mappingFile, byte[] sample, DateTimeOffset now, bool asJson, IAnsiConsole to)
    {
        var (mapping, faults) = ReportMappingReader.Read(mappingFile);
        var read = mapping?.Apply(sample, now);
        if (asJson)
            to.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(
                new
                {
                    faults, reports = read?.Reports.Select(mapped => new { mapped.Element, mapped.Report }) ?? [],
                    refused = read?.Refused.Select(no => new { no.Element, no.Reason, no.Detail }) ?? [],
                }, TryMapping.Json));
        else
            Tell(to, mapping, faults, read);
        return read is { Refused.Count: 0, Reports.Count: > 0 } ? 0 : 1;
    }

    private static void Tell(IAnsiConsole to, ReportMapping? mapping, IReadOnlyList<MappingFault> faults, ReportMappingRead? read)
    {
        if (Console.IsOutputRedirected)
            to.Profile.Width = 240; // a file or a pipe has no edge to wrap at
        foreach (var fault in faults)
            to.WriteLine(fault.ToString());
        if (mapping is null || read is null)
            return;

        if (read.Reports.Count > 0)
        {
            var table = new Table().AddColumns("element", "id", "kind", "time", "severity", "title", "position", "division", "address", "reporter");
            foreach (var (element, report, _) in read.Reports)
                table.AddRow(new[]
                {
                    $"{element}", report.Id!, report.Kind!, report.At!.Value.ToString("O", CultureInfo.InvariantCulture), $"{report.Severity}", report.Title ?? "",
                    report.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Lon}, {at.Lat} {at.Crs}") : "", report.Division ?? "", report.Address ?? "",
                    report.Reporter is { } who ? string.Join(", ", who.EnumerateObject().Select(field => field.Name)) : "",
                }.Select(Markup.Escape).ToArray());
            to.Write(table);
        }

        foreach (var no in read.Refused)
            to.WriteLine($"refused: {(no.Element is { } element ? $"element {element}: " : "")}{no.Reason}: {no.Detail}");
        to.WriteLine($"{mapping.Name} {mapping.Version}: {read.Reports.Count} reports, {read.Refused.Count} refused");
    }
}
