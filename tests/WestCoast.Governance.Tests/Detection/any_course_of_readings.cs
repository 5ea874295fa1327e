using CsCheck;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Detection;

public class any_course_of_readings
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Limit[] Limits =
    [
        new("high", LimitSide.Upper, 20, 18, Severity.Major), new("high-high", LimitSide.Upper, 50, 45, Severity.Severe),
        new("low", LimitSide.Lower, 5, 7, Severity.General),
    ];

    private static readonly SensorRules Rules = new([.. Limits], TimeSpan.FromMinutes(1));

    private static readonly Gen<List<(double Value, int Minute)>> Courses =
        Gen.Select(Gen.Int[0, 60].Select(value => (double)value), Gen.Int[0, 40]).List[0, 40];

    [Fact]
    public void in_order_tells_a_limit_again_only_after_it_was_over() => Courses.Sample(course =>
    {
        var (state, told) = (SensorState.Fresh, new HashSet<string>());
        foreach (var (value, minute) in course.OrderBy(reading => reading.Minute))
        {
            (state, var found) = Read(state, value, minute);
            told.RemoveWhere(limit => !state.Tripped.Contains(limit));
            if (found is Detected.LimitTripped trip)
                Assert.True(told.Add(trip.Limit.Id), $"{trip.Limit.Id} was told twice in {string.Join(", ", course)}");
        }
    });

    [Fact]
    public void in_order_and_of_one_limit_alternates_between_raised_and_cleared() => Courses.Sample(course =>
    {
        var rules = Rules with { Limits = [Limits[0]] };
        var (state, raised) = (SensorState.Fresh, false);
        foreach (var (value, minute) in course.OrderBy(reading => reading.Minute))
        {
            (state, var found) = Threshold.Evaluate(rules, state, value, Noon.AddMinutes(minute), Noon);
            if (found is null)
                continue;

            Assert.Equal(raised, found is Detected.BackToNormal);
            raised = !raised;
        }
    });

    [Fact]
    public void tells_normal_exactly_when_the_last_limit_is_over() => Courses.Sample(course =>
    {
        var state = SensorState.Fresh;
        foreach (var (value, minute) in course)
        {
            var before = state;
            (state, var found) = Read(state, value, minute);
            Assert.Equal(before.Tripped.Count > 0 && state.Tripped.Count == 0, found is Detected.BackToNormal);
        }
    });

    [Fact]
    public void leaves_no_limit_standing_that_only_an_old_reading_tripped_and_the_last_one_clears() => Courses.Sample(course =>
    {
        var state = SensorState.Fresh;
        foreach (var (value, minute) in course)
        {
            var before = state;
            state = Read(state, value, minute).State;
            if (Noon.AddMinutes(minute) < before.LastAt)
                Assert.All(state.Tripped.Except(before.Tripped), id => Assert.False(IsClear(Limits.Single(limit => limit.Id == id), before.LastValue!.Value)));
        }
    });

    [Fact]
    public void in_order_remembers_the_last_reading() => Courses.Sample(course =>
    {
        var inOrder = course.OrderBy(reading => reading.Minute).ToList();
        var state = inOrder.Aggregate(SensorState.Fresh, (state, reading) => Read(state, reading.Value, reading.Minute).State);
        if (inOrder.Count > 0)
            Assert.Equal((inOrder[^1].Value, Noon.AddMinutes(inOrder[^1].Minute)), (state.LastValue, state.LastAt));
    });

    private static bool IsClear(Limit limit, double value) => limit.Side == LimitSide.Upper ? value < limit.Clear : value > limit.Clear;

    private static (SensorState State, Detected? Found) Read(SensorState state, double value, int minute) =>
        Threshold.Evaluate(Rules, state, value, Noon.AddMinutes(minute), Noon.AddMinutes(minute));
}
