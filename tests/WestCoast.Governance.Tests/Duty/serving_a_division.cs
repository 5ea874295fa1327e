using WestCoast.Governance.Domain.Duty;

namespace WestCoast.Governance.Tests.Duty;

public class serving_a_division
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private static readonly Worker Li = new("w-2", "李示例", "Li Example", "370211001001001", WorkerRole.GridWorker);
    private static readonly Department Station = new("p-2", "police", "示例派出所", "Example station", "370211001");

    [Fact]
    public void begins_with_the_first_day_and_ends_before_the_last()
    {
        var worker = Li with { ValidFrom = NewYear, ValidTo = NewYear.AddDays(31) };
        Assert.Equal(Enumerable.Range(0, 31), Enumerable.Range(-5, 40).Where(days => worker.ServesOn(NewYear.AddDays(days))));
        Assert.True(Li.ServesOn(DateOnly.MinValue) && Li.ServesOn(DateOnly.MaxValue));
    }

    [Fact]
    public void without_shifts_is_at_all_hours_of_the_days_served()
    {
        Assert.True(Li.IsOnDuty(Begin(NewYear)) && (Li with { Shifts = [] }).IsOnDuty(Begin(NewYear).AddHours(3)));
        Assert.False((Li with { ValidTo = NewYear }).IsOnDuty(Begin(NewYear)));
        Assert.True((Li with { ValidTo = NewYear }).IsOnDuty(Begin(NewYear).AddTicks(-1)));
    }

    [Fact]
    public void is_on_duty_in_any_of_the_shifts_but_only_on_days_served()
    {
        var worker = Li with { Shifts = [new([5], new(8, 0), new(12, 0)), new([5], new(14, 0), new(18, 0))], ValidFrom = NewYear };
        Assert.Equal([8, 9, 10, 11, 14, 15, 16, 17], Enumerable.Range(0, 24).Where(hour => worker.IsOnDuty(Begin(NewYear).AddHours(hour))));
        Assert.False(worker.IsOnDuty(Begin(NewYear).AddDays(-7).AddHours(9)));
    }

    [Fact]
    public void is_told_by_division_in_the_order_of_ids()
    {
        var roster = new DutyRoster([Li, Li with { Id = "w-10" }, Li with { Id = "w-1", Division = "370211001" }], [Station, Station with { Id = "p-1" }]);
        Assert.Equal(["w-10", "w-2"], roster.WorkersOf(Li.Division).Select(worker => worker.Id));
        Assert.Equal(["w-1"], roster.WorkersOf("370211001").Select(worker => worker.Id));
        Assert.Equal(["p-1", "p-2"], roster.DepartmentsOf("370211001").Select(office => office.Id));
        Assert.Empty(roster.WorkersOf("370211"));
        Assert.Empty(roster.DepartmentsOf(Li.Division));
    }

    [Fact]
    public void of_an_office_is_for_its_cells_or_for_all()
    {
        var here = new HashSet<string> { "a", "b" };
        Assert.True(Station.AnswersFor(here) && Station.AnswersFor(new HashSet<string>()) && (Station with { OverlayCells = [] }).AnswersFor(here));
        Assert.True((Station with { OverlayCells = ["x", "b"] }).AnswersFor(here));
        Assert.False((Station with { OverlayCells = ["x"] }).AnswersFor(here));
        Assert.False((Station with { OverlayCells = ["x"] }).AnswersFor(new HashSet<string>()));
    }

    private static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
}
