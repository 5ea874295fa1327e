using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>The district's seed files with some limits of some kinds changed, in a folder of the test's own.</summary>
internal sealed class OwnSeeds : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("wcg-seeds-").FullName;

    public OwnSeeds(params (string Kind, string Step, int Minutes)[] limits)
    {
        foreach (var file in Directory.GetFiles(Servers.Seeds, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Servers.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(Path.Combine(Folder, "kinds.json"), Kinds(limits));
    }

    /// <summary>The catalogue of kinds with those steps' limits changed, whatever the severity.</summary>
    public static string Kinds(params (string Kind, string Step, int Minutes)[] limits)
    {
        var kinds = JsonNode.Parse(File.ReadAllText(Path.Combine(Servers.Seeds, "kinds.json")))!.AsArray();
        foreach (var (kind, step, minutes) in limits)
        {
            foreach (var limit in kinds.Single(k => k!["code"]!.GetValue<string>() == kind)!["deadlines"]!.AsArray().Where(limit => limit!["name"]!.GetValue<string>() == step))
                (limit!["amount"], limit["unit"]) = (minutes, "minutes");
        }

        return kinds.ToJsonString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
