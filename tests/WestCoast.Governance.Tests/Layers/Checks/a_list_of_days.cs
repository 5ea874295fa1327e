using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Layers.Checks;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class a_list_of_days
{
    private static readonly CalendarDay Holiday = new(new(2027, 1, 1), DayKind.Holiday, "元旦"), Worked = new(new(2027, 1, 2), DayKind.Workday, "元旦调休上班");

    [Fact]
    public void is_fine_as_seeded_and_so_are_holidays_at_a_weekend()
    {
        Assert.Empty(CheckCalendar.Of(Rows([.. Grid.Seeds.Read<CalendarDay>("calendar.json")])));
        Assert.Empty(CheckCalendar.Of(Rows(Holiday, Worked, Worked with { Date = new(2027, 1, 3), Kind = DayKind.Holiday })));
    }

    [Fact]
    public void says_one_thing_of_a_day()
    {
        var problem = Assert.Single(CheckCalendar.Of(Rows(Holiday, Worked, Worked with { Kind = DayKind.Holiday })));
        Assert.Equal((3, "calendar.day-twice"), (problem.Row, problem.Code));
        Assert.Contains("row 2 and in row 3", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void knows_holidays_and_days_worked_and_nothing_else() => Assert.Equal((1, "calendar.kind"), Only(CheckCalendar.Of(Rows(Holiday with { Kind = 0 }))));

    [Fact]
    public void has_only_weekend_days_worked_in_exchange() =>
        Assert.Equal((2, "calendar.weekday"), Only(CheckCalendar.Of(Rows(Holiday, Worked with { Date = new(2027, 1, 5) }))));
}
