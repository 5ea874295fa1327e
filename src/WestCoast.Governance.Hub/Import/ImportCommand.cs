using System.CommandLine;
using Marten;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Import;

/// <summary><c>hub import …</c>: brings real layers in, shows their versions, takes the newest back.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The file: .geojson or .csv for maps, .csv or .json for lists." };
    private static readonly Option<string> Layer = new("--layer") { Description = "base, micro-grid, subdistricts, or a department's layer as in seeds/layers.json.", Required = true };
    private static readonly Option<string?> Crs = new("--crs") { Description = "WGS84, CGCS2000, GCJ02 or BD09." };
    private static readonly Option<bool> CrsIsCertain = new("--crs-is-certain") { Description = "The coordinate system has been checked, though the map fits better in another." };
    private static readonly Option<double> Tolerance = new("--tolerance") { Description = "Square metres up to which a gap or overlap of a base layer is rounding.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Effective = new("--effective") { Description = "The first day on which it applies, as 2027-01-01; China time.", Required = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check only; store nothing." };
    private static readonly Option<string> Encoding = new("--encoding") { Description = "UTF-8 or GB18030.", DefaultValueFactory = _ => "UTF-8" };
    private static readonly Option<FileInfo?> ProblemsOut = new("--problems") { Description = "Where to write, as GeoJSON, what is wrong and where." };

    public static Command Create()
    {
        var import = new Command("import", "Bring in a new version of a layer; see the versions; take the newest back.");
        import.Add(Importing("grids", "A map: base grids, micro-grids, subdistricts or a department's cells.", layer: null, Layer, Crs, CrsIsCertain, Tolerance));
        import.Add(Importing("divisions", "The list of divisions (CSV or JSON).", LayerNames.Divisions));
        import.Add(Importing("workers", "Who serves where, in which shifts (CSV or JSON).", LayerNames.Workers));
        import.Add(Importing("departments", "The departments' offices (CSV or JSON).", LayerNames.Departments));
        import.Add(Importing("sensors", "The sensor registry (CSV or JSON).", LayerNames.Sensors));
        import.Add(Importing("stations", "The registry of devices that speak a protocol of their own (CSV or JSON).", LayerNames.Stations));
        import.Add(Importing("kinds", "The catalogue of kinds with tiers, time limits and checklists (JSON).", LayerNames.Kinds));
        import.Add(Importing("calendar", "Public holidays and the days worked in exchange (CSV or JSON).", LayerNames.Calendar));

        var rollback = new Command("rollback", "Take the newest version of a layer back; what stood before stands again.") { Layer };
        rollback.SetAction((parsed, ct) => ImportRun.RollBack(parsed.GetValue(Layer)!, ct));
        import.Add(rollback);

        var list = new Command("list", "All versions of all layers.");
        list.SetAction((_, ct) => ImportRun.List(ct));
        import.Add(list);
        return import;
    }

    private static Command Importing(string name, string description, string? layer, params Option[] options)
    {
        var command = new Command(name, description) { File };
        foreach (var option in options.Concat([Effective, DryRun, Encoding, ProblemsOut]))
            command.Add(option);
        command.SetAction(async (parsed, ct) =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(Effective), "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var effective))
                throw new Refusal($"--effective: '{parsed.GetValue(Effective)}' is no day; write it as 2027-01-01.");
            if (parsed.GetValue(Encoding) is not ("UTF-8" or "GB18030") and var encoding)
                throw new Refusal($"--encoding: '{encoding}' is neither UTF-8 nor GB18030.");

            var file = parsed.GetValue(File)!;
            if (!file.Exists)
                throw new Refusal($"There is no file {file.FullName}.");

            var (delivered, unreadable) = DeliveredFile.Read(file.Name, await System.IO.File.ReadAllBytesAsync(file.FullName, ct), parsed.GetValue(Encoding)!);
            if (delivered is null)
                return await ImportReport.Refused([unreadable!], parsed.GetValue(ProblemsOut), ct);

            var isMap = layer is null;
            var request = new ImportRequest(layer ?? parsed.GetValue(Layer)!, delivered, effective)
            {
                Crs = isMap ? parsed.GetValue(Crs) : null,
                CrsIsCertain = isMap && parsed.GetValue(CrsIsCertain),
                ToleranceSquareMetres = isMap ? parsed.GetValue(Tolerance) : 1,
            };
            return await ImportRun.Import(request, parsed.GetValue(DryRun), parsed.GetValue(ProblemsOut), ct);
        });
        return command;
    }
}
