using CsCheck;
using WestCoast.Governance.Domain.Drills;

namespace WestCoast.Governance.Tests.Drills;

public class the_drill_clock
{
    private static readonly DateTimeOffset Real = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Typhoon = new(2027, 8, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly DrillAnchor Anchor = new(Real, Typhoon, Rate: 60);

    private readonly ManualTime _real = new(Real);

    [Fact]
    public void runs_an_hour_of_typhoon_in_a_minute()
    {
        var clock = new DrillClock(Anchor, _real);
        Assert.Equal(Typhoon, clock.GetUtcNow());

        _real.Now = Real.AddMinutes(1);
        Assert.Equal(Typhoon.AddHours(1), clock.GetUtcNow());
        Assert.Equal(60, clock.Rate);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(1000)]
    public void does_not_jump_when_its_rate_changes(double rate)
    {
        var moment = Real.AddMinutes(7);
        var next = new DrillAnchor(moment, Anchor.At(moment), rate);

        Assert.Equal(Anchor.At(moment), next.At(moment));
        Assert.Equal(Typhoon.AddHours(7) + (TimeSpan.FromMinutes(1) * rate), next.At(moment.AddMinutes(1)));
    }

    [Fact]
    public void never_runs_backwards() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Double[0.1, 1000]).Sample((a, b, rate) =>
    {
        var anchor = Anchor with { Rate = rate };
        Assert.Equal(a <= b, anchor.At(Real.AddSeconds(a)) <= anchor.At(Real.AddSeconds(b)));
    });

    [Fact]
    public void runs_timers_at_drill_speed_too()
    {
        using var timer = new DrillClock(Anchor, _real).CreateTimer(_ => { }, null, TimeSpan.FromHours(1), TimeSpan.FromMinutes(10));
        Assert.Equal([(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10))], _real.Asked);
    }

    [Fact]
    public void leaves_a_timer_that_never_fires_alone()
    {
        using var timer = new DrillClock(Anchor, _real).CreateTimer(_ => { }, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.Equal([(TimeSpan.Zero, Timeout.InfiniteTimeSpan)], _real.Asked);
    }

    [Fact]
    public void runs_a_timer_that_is_set_anew_at_drill_speed_as_well()
    {
        using var timer = new DrillClock(Anchor, _real).CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Assert.True(timer.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan));
        Assert.Equal((TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan), _real.Asked[^1]);
    }

    [Fact]
    public void keeps_a_short_period_a_period()
    {
        using var timer = new DrillClock(Anchor, _real).CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(30));
        Assert.Equal([(TimeSpan.Zero, TimeSpan.FromMilliseconds(1))], _real.Asked);
    }
}
