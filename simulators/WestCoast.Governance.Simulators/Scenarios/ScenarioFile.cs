using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>Finds and checks a scenario of <c>seeds/scenarios</c>.</summary>
public static class ScenarioFile
{
    public static Scenario Read(string seeds, string name)
    {
        var folder = Path.Combine(seeds, "scenarios");
        var path = Path.Combine(folder, name + ".json");
        if (!File.Exists(path))
            throw new RefusedToStart($"There is no scenario '{name}'. Known: {Known(folder)}.");

        var scenario = SeedFiles.Read<Scenario>(path);
        return Fault(scenario) is { } fault ? throw new RefusedToStart($"{path}: {fault}") : scenario;
    }

    private static string? Fault(Scenario scenario) =>
        scenario.Disturbances.FirstOrDefault(d => d.Course.Count < 2) is { } flat
            ? $"disturbance '{flat.Id}' needs a course of at least two points."
        : scenario.Disturbances.FirstOrDefault(d => d.Along.Count == 0) is { } nowhere
            ? $"disturbance '{nowhere.Id}' needs at least one point to go along."
        : scenario.Disturbances.FirstOrDefault(d => d.Every <= TimeSpan.Zero) is { } frozen
            ? $"disturbance '{frozen.Id}': every must be more than zero."
        : scenario.Disturbances.FirstOrDefault(d => d.Course.Zip(d.Course.Skip(1)).Any(pair => pair.Second.At <= pair.First.At)) is { } tangled
            ? $"the course of '{tangled.Id}' must go forward in time."
        : scenario.Reports.FirstOrDefault(r => r.Position is null && scenario.Disturbances.All(d => d.Id != r.Near)) is { } lost
            ? $"report '{lost.Title}' has neither a position nor a disturbance it is near."
        : null;

    private static string Known(string folder) => Directory.Exists(folder)
        ? string.Join(", ", Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order())
        : $"none, there is no folder {folder}";
}
