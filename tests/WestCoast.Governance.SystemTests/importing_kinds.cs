using System.Text.Json;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Other time limits and other holidays, brought in while the hub runs: they count for what comes, not for what was.</summary>
public sealed class importing_kinds(OneHub at) : IClassFixture<OneHub>
{
    private static readonly DateOnly Today = ChinaDay.Of(DateTimeOffset.UtcNow);

    [Fact]
    public async Task gives_new_incidents_the_new_limits_and_leaves_the_old_ones_theirs()
    {
        using var desk = await Desk.SignIn(at.World, at.Hub);
        var old = await Reported(desk, "noise", 120.204, 36.056);
        Assert.Equal(30, Minutes(old, "acknowledge"));

        var file = await Written("kinds.json", OwnSeeds.Kinds(("noise", "acknowledge", 7)));
        Assert.Contains("Version 2 of kinds", await Import("kinds", file), StringComparison.Ordinal);
        await Eventually.True(async () => await LimitNow(desk) == 7, TimeSpan.FromSeconds(15));
        Assert.Equal(7, Minutes(await Reported(desk, "noise", 120.19, 35.96), "acknowledge"));
        Assert.Equal(old.GetProperty("deadlines").ToString(), (await desk.Get($"api/incidents/{old.GetProperty("id").GetString()}")).GetProperty("deadlines").ToString());

        Assert.Contains("version 1 stands again", await at.Hub.Once("import", "rollback", "--layer", "kinds"), StringComparison.Ordinal);
        await Eventually.True(async () => await LimitNow(desk) == 30, TimeSpan.FromSeconds(15));
        Assert.Equal(30, Minutes(await Reported(desk, "noise", 119.79, 35.64), "acknowledge"));
    }

    [Fact]
    public async Task refuses_a_catalogue_or_a_calendar_that_cannot_be_worked_with()
    {
        var (code, said) = await at.Hub.Run("import", "kinds", "--effective", $"{Today:yyyy-MM-dd}", await Written("bad.json", OwnSeeds.Kinds(("noise", "accept", 0))));
        Assert.Equal(1, code);
        Assert.Contains("limit.amount: noise", said, StringComparison.Ordinal);
        Assert.Contains("nothing was stored", said, StringComparison.Ordinal);

        (code, said) = await at.Hub.Run("import", "calendar", "--effective", $"{Today:yyyy-MM-dd}", await Written("bad.csv", "date,kind,zh\n2027-01-05,workday,示例\n"));
        Assert.Equal(1, code);
        Assert.Contains("row 2: calendar.weekday", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_holidays_moves_the_limits_that_count_working_hours()
    {
        using var desk = await Desk.SignIn(at.World, at.Hub);
        var before = Taken();
        var days = Enumerable.Range(0, 10).Select(n => $"{Today.AddDays(n):yyyy-MM-dd},holiday,示例\n");
        Assert.Contains("Version 2 of calendar", await Import("calendar", await Written("days.csv", "date,kind,zh\n" + string.Concat(days))), StringComparison.Ordinal);
        await Eventually.True(() => Task.FromResult(Taken() > before), TimeSpan.FromSeconds(15));

        var due = Due(await Reported(desk, "illegal-dumping", 120.204, 36.056), "resolve");
        Assert.True(ChinaDay.Of(due) >= Today.AddDays(10), $"due {due}");

        int Taken() => at.Hub.Output.Split("The city is now at revision").Length;
    }

    private async Task<JsonElement> Reported(Desk desk, string kind, double lon, double lat)
    {
        using var department = new Department(at.World, at.Hub, "hotline");
        var id = $"{kind}-{lon}";
        var report = JsonSerializer.Serialize(new { id, kind, title = id, at = DateTimeOffset.UtcNow, position = new { lon, lat, crs = "WGS84" } });
        Assert.Equal(202, (int)(await department.Send(id, report)).Status);
        return (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Any(Its))).Single(Its);

        bool Its(JsonElement row) => row.GetProperty("title").GetString() == id;
    }

    private static async Task<int> LimitNow(Desk desk) => (await desk.Get("api/kinds")).EnumerateArray()
        .Single(kind => kind.GetProperty("code").GetString() == "noise").GetProperty("deadlines").EnumerateArray()
        .Last(limit => limit.GetProperty("name").GetString() == "acknowledge").GetProperty("amount").GetInt32();

    private static DateTimeOffset Due(JsonElement row, string step) => row.GetProperty("deadlines").EnumerateArray()
        .Single(limit => limit.GetProperty("name").GetString() == step).GetProperty("dueAt").GetDateTimeOffset();

    private static double Minutes(JsonElement row, string step) => Math.Round((Due(row, step) - row.GetProperty("openedAt").GetDateTimeOffset()).TotalMinutes);

    private Task<string> Import(string layer, string file) => at.Hub.Once("import", layer, "--effective", $"{Today:yyyy-MM-dd}", file);

    private async Task<string> Written(string name, string text)
    {
        var file = Path.Combine(at.World.Folder, $"{Guid.NewGuid():N}-{name}");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
