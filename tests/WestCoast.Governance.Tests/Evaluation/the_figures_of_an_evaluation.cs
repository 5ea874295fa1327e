using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Evaluation;

public class the_figures_of_an_evaluation
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset End = Begin.AddDays(1);
    private static readonly EvaluatedCase Open = new("fire", "370211001001", "370211001", "fire-rescue", Begin.AddHours(3), false, new CaseCourse(Begin.AddHours(1)));
    private static readonly EvaluatedCase Closed = Open with
    {
        Course = Open.Course with { ResolvedAt = Begin.AddHours(2), VerifiedAt = Begin.AddHours(4), ClosedAt = Begin.AddHours(5) },
    };

    [Fact]
    public void of_nothing_are_nothing_and_divide_nothing()
    {
        var none = Of();
        Assert.Equal((0, null, null, null, null, null), (none.Cases, none.HandledRate, none.ClosureRate, none.OnTimeClosureRate, none.ReworkRate, none.FalseAlarmRate));
        Assert.Equal(new StepMinutes(null, null, null, null, null, null, null), none.MedianMinutes);
        Assert.Equal(new AlarmLoad(0, 0, null, 0, 0), none.Alarms);
    }

    [Fact]
    public void count_as_handled_what_is_resolved_and_as_closed_what_is_closed()
    {
        var resolved = Open with { Course = Open.Course with { ResolvedAt = Begin.AddHours(2) } };
        var figures = Of(Open, resolved, Closed, Closed);
        Assert.Equal((4, 4, 3, 2, 0.75, 0.5), (figures.Cases, figures.ToHandle, figures.Handled, figures.Closed, figures.HandledRate!.Value, figures.ClosureRate!.Value));
    }

    [Fact]
    public void call_on_time_what_was_resolved_by_the_limit_and_count_what_is_overdue_against_it()
    {
        var late = Closed with { Course = Closed.Course with { ResolvedAt = Begin.AddHours(3).AddSeconds(1) } };
        var justInTime = Closed with { Course = Closed.Course with { ResolvedAt = Begin.AddHours(3) } };
        var notYetDue = Open with { ResolveBy = End.AddDays(2) };
        var overdue = Open;
        var unlimited = Closed with { ResolveBy = null };
        Assert.Equal(0.5, Of(late, justInTime, overdue, notYetDue, unlimited).OnTimeClosureRate);
        Assert.Equal(1, Of(justInTime, notYetDue).OnTimeClosureRate);
    }

    [Fact]
    public void call_rework_what_was_sent_back_of_what_was_called_done()
    {
        var sentBack = Open with { Course = Open.Course with { Reworks = 2 } };
        Assert.Equal(0.3333, Of(sentBack, Closed, Closed, Open).ReworkRate);
    }

    [Fact]
    public void leave_out_what_was_dismissed_except_for_false_alarms()
    {
        var falseAlarm = Open with { Course = Open.Course with { Dismissed = DismissalReason.FalseAlarm } };
        var test = Open with { Course = Open.Course with { Dismissed = DismissalReason.Test } };
        var figures = Of(falseAlarm, test, Closed, Open);
        Assert.Equal((4, 2, 0.25, 0.5), (figures.Cases, figures.ToHandle, figures.FalseAlarmRate!.Value, figures.HandledRate!.Value));
    }

    [Fact]
    public void leave_out_what_went_on_in_another_one() => Assert.Equal(1, Of(Open with { Merged = true }, Open).Cases);

    [Fact]
    public void give_the_median_of_each_step_over_those_that_came_so_far()
    {
        var course = new CaseCourse(Begin)
        {
            AcknowledgedAt = Begin.AddMinutes(1), DispatchedAt = Begin.AddMinutes(2), AcceptedAt = Begin.AddMinutes(5), ArrivedAt = Begin.AddMinutes(12),
            ResolvedAt = Begin.AddMinutes(42), VerifiedAt = Begin.AddMinutes(72), ClosedAt = Begin.AddMinutes(132),
        };
        Assert.Equal(new StepMinutes(1, 2, 3, 10, 42, 30, 60), Of(Open with { Course = course }, Open).MedianMinutes);
        var slow = Open with { Course = Open.Course with { AcknowledgedAt = Open.Course.OpenedAt.AddMinutes(4) } };
        var slowest = Open with { Course = Open.Course with { AcknowledgedAt = Open.Course.OpenedAt.AddMinutes(99) } };
        Assert.Equal(2.5, Of(Open with { Course = course }, slow).MedianMinutes.Acknowledge);
        Assert.Equal(4, Of(Open with { Course = course }, slow, slowest).MedianMinutes.Acknowledge);
    }

    [Fact]
    public void tell_the_load_of_alarms_on_desks_and_its_floods()
    {
        var flood = Enumerable.Range(0, 11).Select(n => On("a", Begin.AddHours(1).AddSeconds(n * 59))).ToList();
        var steady = Enumerable.Range(0, 3).Select(n => On("b", Begin.AddHours(n))).ToList();
        Assert.Equal(new AlarmLoad(14, 2, Math.Round(14 / (2 * 144.0), 4), 11, 1), Of([.. flood, .. steady]).Alarms);
    }

    [Fact]
    public void count_ten_minutes_as_ten_minutes() =>
        Assert.Equal(1, Of(On("a", Begin), On("a", Begin.AddMinutes(10))).Alarms.MostIn10Minutes);

    [Fact]
    public void measure_a_span_that_is_not_over_up_to_now() =>
        Assert.Equal(1, Evaluate.Of([On("a", Begin)], Begin, End, asOf: Begin.AddMinutes(10)).Alarms.PerDeskIn10Minutes);

    [Theory]
    [InlineData(Grouping.Division, "370211001")]
    [InlineData(Grouping.Department, "fire-rescue")]
    [InlineData(Grouping.Kind, "fire")]
    [InlineData(Grouping.Day, "2026-01-01")]
    [InlineData(Grouping.Week, "2026-W01")]
    [InlineData(Grouping.Month, "2026-01")]
    public void are_put_together_by_what_was_asked_in_the_time_of_china(Grouping by, string key)
    {
        var newYear = Open with { Course = new CaseCourse(new DateTimeOffset(2025, 12, 31, 16, 0, 0, TimeSpan.Zero)) };
        Assert.Equal(key, Assert.Single(Groups.By(by, [newYear], Begin.AddYears(-1), End, End)).Key);
    }

    [Fact]
    public void by_worker_leave_out_what_no_worker_had()
    {
        var zhaos = Open with { Course = Open.Course with { Worker = "w-0001" } };
        var group = Assert.Single(Groups.By(Grouping.Worker, [zhaos, Open, zhaos], Begin, End, End));
        Assert.Equal(("w-0001", 2), (group.Key, group.Figures.Cases));
    }

    [Fact]
    public void of_a_day_measure_its_alarms_against_that_day()
    {
        var two = Groups.By(Grouping.Day, [On("a", Begin), On("a", Begin.AddDays(1))], Begin, Begin.AddDays(2), Begin.AddDays(9));
        Assert.Equal([Math.Round(1 / 144.0, 4), Math.Round(1 / 144.0, 4)], two.Select(day => day.Figures.Alarms.PerDeskIn10Minutes!.Value));
    }

    [Fact]
    public void of_a_month_of_the_district_take_no_time_to_speak_of()
    {
        var month = Enumerable.Range(0, 44_000).Select(n => On($"{n % 150}", Begin.AddSeconds(n * 60)) with { Kind = $"k{n % 40}" }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(40, Groups.By(Grouping.Kind, month, Begin, Begin.AddDays(31), Begin.AddDays(31)).Count);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
    }

    private static EvaluatedCase On(string desk, DateTimeOffset at) => Open with { Division = desk, Course = new CaseCourse(at) { Alarms = [new(desk, at)] } };

    private static Figures Of(params EvaluatedCase[] cases) => Evaluate.Of(cases, Begin, End, asOf: End);
}
