using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;

namespace WestCoast.Governance.Tests.Grid;

public class the_seeded_roster
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly IReadOnlyList<Worker> Workers = Seeds.Read<Worker>("workers.json");
    private static readonly IReadOnlyList<Department> Offices = Seeds.Read<Department>("departments.json");
    private static readonly DutyRoster Roster = new(Workers, Offices);

    [Fact]
    public void passes_the_checks_of_an_import()
    {
        Assert.Empty(CheckDuty.Of(Rows(Workers), Seeds.Tree, Today));
        Assert.Empty(CheckDuty.Of(Rows(Offices), Seeds.Tree, Today, layer =>
            GridCell.ReadAll(Seeds.Text($"overlays/{layer}.geojson")).Select(cell => cell.Code).ToHashSet()));
    }

    [Fact]
    public void has_a_worker_for_every_base_grid_and_says_that_all_are_made_up()
    {
        Assert.All(Seeds.Grids, grid => Assert.Single(Roster.WorkersOf(grid.Code)));
        Assert.All(Workers, worker => Assert.True(worker is { Synthetic: true, Skills.Count: > 0 }));
        Assert.All(Offices, office => Assert.True(office is { Synthetic: true, Code: not null }));
    }

    [Theory]
    [InlineData(3), InlineData(8), InlineData(12), InlineData(18), InlineData(23)]
    public void has_somebody_on_duty_for_every_grid_at_every_hour(int hour)
    {
        var at = new DateTimeOffset(2026, 3, 7, hour, 0, 0, TimeSpan.FromHours(8));
        Assert.All(Seeds.Grids, grid => Assert.Contains(
            Responsible.For(Seeds.Tree, Roster, grid.Code, new HashSet<string>(), at).SelectMany(tier => tier.Workers), serving => serving.OnDuty));
    }

    private static List<Row<T>> Rows<T>(IReadOnlyList<T> items) => [.. items.Select((item, i) => new Row<T>(i + 1, item))];
}
