using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Tests.Deadlines;

/// <summary>A limit as it starts: when it ends and when it is reminded of, over exchanged days and a year's end.</summary>
public class a_deadline
{
    private static readonly WorkCalendar Calendar = new(
    [
        .. Grid.Seeds.Read<CalendarDay>("calendar.json"),
        new(new(2027, 1, 1), DayKind.Holiday, "元旦（示例）"), new(new(2027, 1, 2), DayKind.Workday, "元旦调休上班（示例）"),
    ]);

    [Theory]
    [InlineData("2026-03-04T12:00", 120, LimitUnit.Minutes, "2026-03-04T14:00", "2026-03-04T13:30")]
    [InlineData("2026-09-18T16:30", 4, LimitUnit.WorkingHours, "2026-09-20T11:30", "2026-09-20T00:45")] // Friday, into the exchanged Sunday
    [InlineData("2026-09-20T16:30", 2, LimitUnit.WorkingHours, "2026-09-21T09:30", "2026-09-21T05:15")] // the exchanged Sunday, into Monday
    [InlineData("2026-09-24T10:00", 1, LimitUnit.WorkingDays, "2026-09-28T17:30", "2026-09-27T15:37:30")] // before Mid-Autumn, three days
    [InlineData("2026-09-30T17:30", 1, LimitUnit.WorkingDays, "2026-10-08T17:30", "2026-10-06T17:30")] // National Day, seven days
    [InlineData("2026-10-09T09:00", 1, LimitUnit.WorkingDays, "2026-10-10T17:30", "2026-10-10T09:22:30")] // the Saturday worked for it
    [InlineData("2026-12-31T16:30", 2, LimitUnit.WorkingHours, "2027-01-02T09:30", "2027-01-01T23:15")] // over the year's end, holiday and exchange
    [InlineData("2026-12-31T23:50", 20, LimitUnit.Minutes, "2027-01-01T00:10", "2027-01-01T00:05")]
    [InlineData("2026-12-30T10:00", 3, LimitUnit.WorkingDays, "2027-01-04T17:30", "2027-01-03T09:37:30")]
    public void ends_by_the_calendar_and_is_reminded_of_when_a_quarter_of_the_time_is_left(string start, int amount, LimitUnit unit, string due, string remind)
    {
        var deadline = Deadline.Of("resolve", amount, unit, Calendar, At(start), "示例");

        Assert.Equal((At(due), At(remind)), (deadline.DueAt, deadline.RemindAt));
        Assert.Equal((amount, unit, "示例"), (deadline.Amount, deadline.Unit, deadline.Source));
        Assert.Equal((int)Math.Ceiling((At(due) - At(start)).TotalMinutes), deadline.Minutes);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void of_less_than_five_minutes_has_no_reminder(int minutes, bool reminded) =>
        Assert.Equal(reminded, Deadline.Of("accept", minutes, LimitUnit.Minutes, Calendar, At("2026-03-04T12:00"), "示例").RemindAt is not null);

    [Fact]
    public void keeps_what_the_calendar_said_when_it_began()
    {
        var before = Deadline.Of("resolve", 1, LimitUnit.WorkingDays, WorkCalendar.Weekdays, At("2026-12-31T10:00"), "示例");
        var after = Deadline.Of("resolve", 1, LimitUnit.WorkingDays, Calendar, At("2026-12-31T10:00"), "示例");

        Assert.Equal((At("2027-01-01T17:30"), At("2027-01-02T17:30")), (before.DueAt, after.DueAt));
    }

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, null), TimeSpan.FromHours(8));
}
