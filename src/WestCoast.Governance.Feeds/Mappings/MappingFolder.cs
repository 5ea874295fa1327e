namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>The mapping files that are in force: those named, and of a named folder every <c>.json</c> that is no <c>.sample.json</c>.</summary>
public static class MappingFolder
{
    public const string SampleEnding = ".sample.json";

    /// <summary>In the order of their names; a fault begins with its file's name. Two files with one name or one topic are a fault of the second.</summary>
    public static (IReadOnlyList<Mapping> Mappings, IReadOnlyList<string> Faults) Load(IEnumerable<string> paths)
    {
        var (mappings, faults) = (new List<Mapping>(), new List<string>());
        foreach (var path in paths.SelectMany(Files))
        {
            if (!File.Exists(path))
            {
                faults.Add($"{path}: mapping.file.missing: there is no such file");
                continue;
            }

            var (mapping, wrong) = MappingReader.Read(File.ReadAllBytes(path));
            faults.AddRange(wrong.Select(fault => $"{path}: {fault}"));
            if (mapping is null)
                continue;
            if (mappings.Any(its => its.Name == mapping.Name))
                faults.Add($"{path}: mapping.name.twice at /name: {mapping.Name}");
            if (mappings.Any(its => its.Topic.Text == mapping.Topic.Text))
                faults.Add($"{path}: mapping.topic.twice at /topic: {mapping.Topic}");
            mappings.Add(mapping);
        }

        return (mappings, faults);
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.json").Where(file => !file.EndsWith(SampleEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [path];
}
