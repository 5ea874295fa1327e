using System.CommandLine;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Writes the synthetic district's seed files.</summary>
public static class CityCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed") { Description = "Same number, same district", DefaultValueFactory = _ => 7 };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Folder for the seed files", DefaultValueFactory = _ => new("seeds") };
        var command = new Command("city", "Write the synthetic district: divisions, grids, department overlays, workers and sensors") { seed, folder };
        command.SetAction(result => Write(result.GetValue(seed), result.GetValue(folder)!));
        return command;
    }

    private static int Write(ulong seed, DirectoryInfo folder)
    {
        try
        {
            folder.Create();
            foreach (var (name, text) in CityFiles.Generate(seed))
            {
                var path = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
                Console.WriteLine($"Wrote {name}: {text.AsSpan().Count('\n')} lines.");
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The seed files cannot be written to {folder.FullName}: {e.Message}");
            return 1;
        }
    }
}
