using CsCheck;
using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Tests.Deadlines;

/// <summary>With the public holidays and exchanged days of 2026, as its notice has them.</summary>
public class the_working_calendar
{
    private static readonly WorkCalendar Calendar = new(Grid.Seeds.Read<CalendarDay>("calendar.json"));

    [Theory]
    [InlineData("2026-03-04", true)] // Wednesday
    [InlineData("2026-03-07", false)] // Saturday
    [InlineData("2026-10-01", false)] // National Day, a Thursday
    [InlineData("2026-09-20", true)] // Sunday, worked for it
    [InlineData("2026-02-14", true)] // Saturday, worked for Spring Festival
    [InlineData("2027-01-01", true)] // Friday; not yet announced, so it goes by its weekday
    public void knows_holidays_and_days_worked_in_exchange(string day, bool works) =>
        Assert.Equal(works, Calendar.IsWorkday(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-03-04T09:00", 2, "2026-03-04T11:00")]
    [InlineData("2026-03-04T11:00", 2, "2026-03-04T14:30")] // over lunch
    [InlineData("2026-03-04T16:30", 4, "2026-03-05T11:30")] // into the next morning
    [InlineData("2026-03-04T20:00", 4, "2026-03-05T14:00")] // told at night
    [InlineData("2026-03-04T12:30", 1, "2026-03-04T14:30")] // told at lunch
    [InlineData("2026-09-30T16:30", 4, "2026-10-08T11:30")] // over National Day, seven days
    [InlineData("2026-09-18T16:30", 4, "2026-09-20T11:30")] // Saturday rests, Sunday is worked in exchange
    [InlineData("2026-02-13T16:30", 10, "2026-02-24T10:00")] // one exchanged Saturday, then nine days of Spring Festival
    public void counts_working_hours(string start, int hours, string due) =>
        Assert.Equal(At(due), Calendar.Add(At(start), hours, LimitUnit.WorkingHours));

    [Theory]
    [InlineData("2026-03-04T09:00", 1, "2026-03-05T17:30")]
    [InlineData("2026-03-06T23:59", 1, "2026-03-09T17:30")] // Friday night: Monday
    [InlineData("2026-10-08T09:00", 2, "2026-10-10T17:30")] // Friday, then the exchanged Saturday
    [InlineData("2026-09-30T10:00", 1, "2026-10-08T17:30")]
    [InlineData("2026-12-31T10:00", 1, "2027-01-01T17:30")] // over the year's end, where nothing is announced yet
    public void counts_working_days_from_the_day_after_until_the_offices_close(string start, int days, string due) =>
        Assert.Equal(At(due), Calendar.Add(At(start), days, LimitUnit.WorkingDays));

    [Fact]
    public void goes_over_a_year_s_end_that_was_announced()
    {
        var announced = new WorkCalendar([new(new(2027, 1, 1), DayKind.Holiday, "元旦"), new(new(2027, 1, 2), DayKind.Workday, "示例")]);
        Assert.Equal(At("2027-01-02T11:30"), announced.Add(At("2026-12-31T16:30"), 4, LimitUnit.WorkingHours));
    }

    [Fact]
    public void counts_minutes_by_the_clock_whatever_the_day() =>
        Assert.Equal(At("2026-10-01T00:30"), Calendar.Add(At("2026-09-30T23:50"), 40, LimitUnit.Minutes));

    [Fact]
    public void never_ends_before_it_starts_and_more_never_ends_sooner() =>
        Gen.Select(Gen.Long[0, 60L * 24 * 400], Gen.Int[1, 60], Gen.Int[1, 3]).Sample((minute, amount, unit) =>
        {
            var start = At("2025-12-20T00:00").AddMinutes(minute);
            var due = Calendar.Add(start, amount, (LimitUnit)unit);
            return due > start && Calendar.Add(start, amount + 1, (LimitUnit)unit) > due && Calendar.Add(start.AddMinutes(1), amount, (LimitUnit)unit) >= due;
        });

    [Fact]
    public void does_not_care_where_the_program_runs() => Assert.Equal(
        Calendar.Add(At("2026-03-04T16:30"), 4, LimitUnit.WorkingHours), Calendar.Add(At("2026-03-04T16:30").ToUniversalTime(), 4, LimitUnit.WorkingHours));

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, null), TimeSpan.FromHours(8));
}
