using WestCoast.Governance.Domain.Duty;

namespace WestCoast.Governance.Tests.Duty;

/// <summary>The 2nd of March 2026 is a Monday.</summary>
public class a_shift
{
    private static readonly Shift Day = new([1, 2, 3, 4, 5], new(8, 0), new(20, 0));
    private static readonly Shift FridayNight = new([5], new(22, 0), new(6, 0));
    private static readonly Shift SundayNight = new([7], new(20, 0), new(8, 0));
    private static readonly Shift Round = new([6], new(9, 0), new(9, 0));

    [Theory]
    [InlineData("2026-03-02T07:59:59.999", false)]
    [InlineData("2026-03-02T08:00:00", true)]
    [InlineData("2026-03-02T19:59:59.999", true)]
    [InlineData("2026-03-02T20:00:00", false)]
    [InlineData("2026-03-06T12:00:00", true)]
    [InlineData("2026-03-07T12:00:00", false)]
    [InlineData("2026-03-08T12:00:00", false)]
    public void begins_and_ends_to_the_minute_on_its_days(string china, bool covered) => Assert.Equal(covered, Day.Covers(China(china)));

    [Theory]
    [InlineData("2026-03-06T21:59:59", false)]
    [InlineData("2026-03-06T22:00:00", true)]
    [InlineData("2026-03-06T23:59:59", true)]
    [InlineData("2026-03-07T00:00:00", true)]
    [InlineData("2026-03-07T05:59:59", true)]
    [InlineData("2026-03-07T06:00:00", false)]
    [InlineData("2026-03-07T22:00:00", false)]
    [InlineData("2026-03-06T03:00:00", false)]
    public void over_midnight_belongs_to_the_day_it_began(string china, bool covered) => Assert.Equal(covered, FridayNight.Covers(China(china)));

    [Theory]
    [InlineData("2026-03-08T20:00:00", true)]
    [InlineData("2026-03-09T07:59:59", true)]
    [InlineData("2026-03-09T08:00:00", false)]
    [InlineData("2026-03-08T07:00:00", false)]
    [InlineData("2026-03-07T21:00:00", false)]
    public void of_a_sunday_night_goes_on_into_monday(string china, bool covered) => Assert.Equal(covered, SundayNight.Covers(China(china)));

    [Theory]
    [InlineData("2026-03-07T08:59:59", false)]
    [InlineData("2026-03-07T09:00:00", true)]
    [InlineData("2026-03-08T08:59:59", true)]
    [InlineData("2026-03-08T09:00:00", false)]
    public void that_ends_when_it_begins_lasts_a_day(string china, bool covered) => Assert.Equal(covered, Round.Covers(China(china)));

    [Fact]
    public void until_midnight_ends_there()
    {
        var evening = new Shift([1], new(18, 0), new(0, 0));
        Assert.True(evening.Covers(China("2026-03-02T23:59:59")));
        Assert.False(evening.Covers(China("2026-03-03T00:00:00")));
    }

    [Theory]
    [InlineData("2026-03-01T23:59:59Z", false)]
    [InlineData("2026-03-02T00:00:00Z", true)]
    [InlineData("2026-03-02T11:59:59Z", true)]
    [InlineData("2026-03-02T12:00:00Z", false)]
    [InlineData("2026-03-01T19:00:00-05:00", true)]
    public void is_in_china_time_wherever_the_program_runs(string moment, bool covered) =>
        Assert.Equal(covered, Day.Covers(DateTimeOffset.Parse(moment, null)));

    [Fact]
    public void of_one_day_and_night_each_leave_no_minute_of_the_week_open_or_doubled()
    {
        Shift[] shifts = [new([1, 2, 3, 4, 5, 6, 7], new(8, 0), new(20, 0)), new([1, 2, 3, 4, 5, 6, 7], new(20, 0), new(8, 0))];
        Assert.All(Enumerable.Range(0, 7 * 24 * 60), minute => Assert.Single(shifts, shift => shift.Covers(China("2026-03-02T00:00:00").AddMinutes(minute))));
    }

    private static DateTimeOffset China(string local) => DateTimeOffset.Parse(local + "+08:00", null);
}
