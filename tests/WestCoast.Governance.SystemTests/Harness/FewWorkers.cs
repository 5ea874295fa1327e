using System.Text.Json;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>
/// The district's seeds with three workers only: two at all hours, the first of the grid where departments report, and one
/// of that grid who is never on duty now.
/// </summary>
internal static class FewWorkers
{
    public const string First = "w-0310", Second = "w-0311", OffDuty = "w-0900";

    public static string Seeds()
    {
        var folder = Directory.CreateTempSubdirectory("wcg-seeds-").FullName;
        foreach (var file in Directory.GetFiles(Servers.Seeds, "*.*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Servers.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var inThreeDays = (((int)DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DayOfWeek + 2) % 7) + 1;
        File.WriteAllText(Path.Combine(folder, "workers.json"), JsonSerializer.Serialize(new object[]
        {
            new { id = First, zh = "网格员一", en = "Worker one", division = "370211001006001", role = "grid-worker", synthetic = true },
            new { id = Second, zh = "网格员二", en = "Worker two", division = "370211001007001", role = "grid-worker", synthetic = true },
            new
            {
                id = OffDuty, zh = "休息的网格长", en = "Off duty", division = "370211001006001", role = "leader", synthetic = true,
                shifts = new[] { new { days = new[] { inThreeDays }, from = "10:00:00", to = "11:00:00" } },
            },
        }));
        return folder;
    }
}
