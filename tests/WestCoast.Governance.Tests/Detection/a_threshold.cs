using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Detection;

public class a_threshold
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Limit High = new("high", LimitSide.Upper, 20, 18, Severity.Major);
    private static readonly Limit HighHigh = new("high-high", LimitSide.Upper, 50, 45, Severity.Severe);
    private static readonly Limit Low = new("low", LimitSide.Lower, 0.2, 0.25, Severity.General);
    private static readonly SensorRules Rules = new([High, HighHigh, Low], TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData(20, "high")]
    [InlineData(19.999999, null)]
    [InlineData(50, "high-high")]
    [InlineData(49.999999, "high")]
    [InlineData(0.2, "low")]
    [InlineData(0.200001, null)]
    public void trips_exactly_at_its_value(double value, string? limit)
    {
        var (state, found) = Read(SensorState.Fresh, value);

        Assert.Equal(limit, (found as Detected.LimitTripped)?.Limit.Id);
        Assert.Equal(limit is not null, state.Tripped.Count > 0);
    }

    [Theory]
    [InlineData(20, 18, false)]
    [InlineData(20, 17.999999, true)]
    [InlineData(0.2, 0.25, false)]
    [InlineData(0.2, 0.250001, true)]
    public void is_over_only_beyond_its_clear_value(double tripping, double value, bool over)
    {
        var (tripped, _) = Read(SensorState.Fresh, tripping);
        var (state, found) = Read(tripped, value);

        Assert.Equal(over, found is Detected.BackToNormal);
        Assert.Equal(over ? 0 : 1, state.Tripped.Count);
    }

    [Fact]
    public void speaks_once_while_it_stands()
    {
        var (tripped, first) = Read(SensorState.Fresh, 21);
        var (still, second) = Read(tripped, 30);
        var (_, third) = Read(still, 18.5);

        Assert.Equal(new Detected.LimitTripped(High, 21), first);
        Assert.Null(second);
        Assert.Null(third);
    }

    [Fact]
    public void tells_the_worst_of_several_new_limits_and_later_only_worse_ones()
    {
        var (both, worst) = Read(SensorState.Fresh, 60);
        var (one, still) = Read(both, 44);
        var (raised, _) = Read(SensorState.Fresh, 21);
        var (_, worse) = Read(raised, 51);

        Assert.Equal(new Detected.LimitTripped(HighHigh, 60), worst);
        Assert.Equal(["high", "high-high"], both.Tripped);
        Assert.Equal((["high"], null), (one.Tripped, still));
        Assert.Equal(new Detected.LimitTripped(HighHigh, 51), worse);
    }

    [Fact]
    public void a_milder_limit_that_trips_while_a_worse_stands_is_not_told()
    {
        var rules = Rules with { Limits = [HighHigh with { Value = 10, Clear = 5 }, High] };
        var (state, _) = Threshold.Evaluate(rules, SensorState.Fresh, 12, Noon, Noon);
        var (after, found) = Threshold.Evaluate(rules, state, 25, Noon, Noon);

        Assert.Null(found);
        Assert.Equal(2, after.Tripped.Count);
    }

    [Fact]
    public void tells_normal_once_and_names_the_last_one_standing()
    {
        var (tripped, _) = Read(SensorState.Fresh, 60);
        var (half, _) = Read(tripped, 30);
        var (normal, back) = Read(half, 10);
        var (_, again) = Read(normal, 10);

        Assert.Equal(new Detected.BackToNormal(High, 10), back);
        Assert.Null(again);
    }

    [Fact]
    public void from_too_high_straight_to_too_low_is_not_normal()
    {
        var (tripped, _) = Read(SensorState.Fresh, 60);
        var (low, found) = Read(tripped, 0.1);

        Assert.Null(found);
        Assert.Equal(["low"], low.Tripped);
    }

    private static (SensorState State, Detected? Found) Read(SensorState state, double value) =>
        Threshold.Evaluate(Rules, state, value, Noon, Noon);
}
