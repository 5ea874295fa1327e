using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Detection;

public class a_reading_out_of_order
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Limit High = new("high", LimitSide.Upper, 20, 18, Severity.Major);
    private static readonly SensorRules Rules = new([High], TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData(5, 0)]
    [InlineData(17.999999, 0)]
    [InlineData(18, 1)]
    [InlineData(19, 1)]
    public void may_trip_a_limit_but_it_stands_only_if_the_last_reading_does_not_clear_it(double last, int standing)
    {
        var (state, found) = Read(Read(SensorState.Fresh, last, minute: 2).State, 25, minute: 1);

        Assert.Equal(new Detected.LimitTripped(High, 25), found);
        Assert.Equal((last, Noon.AddMinutes(2), standing), (state.LastValue, state.LastAt, state.Tripped.Count));
    }

    [Fact]
    public void clears_nothing()
    {
        var (state, found) = Read(Read(SensorState.Fresh, 25, minute: 2).State, 5, minute: 1);

        Assert.Null(found);
        Assert.Equal((["high"], 25.0), (state.Tripped, state.LastValue));
    }

    [Fact]
    public void of_the_very_same_moment_counts_as_the_newer() =>
        Assert.IsType<Detected.BackToNormal>(Read(Read(SensorState.Fresh, 25, minute: 2).State, 5, minute: 2).Found);

    [Fact]
    public void still_proves_that_the_sensor_speaks_and_never_turns_its_hearing_back()
    {
        var silent = SensorState.Fresh with { LastAt = Noon.AddMinutes(9), HeardAt = Noon.AddMinutes(9), SilentSince = Noon.AddMinutes(9) };
        var later = Threshold.Evaluate(Rules, silent, 5, Noon, Noon.AddMinutes(30)).State;
        var earlier = Threshold.Evaluate(Rules, later, 5, Noon, Noon.AddMinutes(20)).State;

        Assert.Equal((null, Noon.AddMinutes(30)), (later.SilentSince, later.HeardAt));
        Assert.Equal(Noon.AddMinutes(30), earlier.HeardAt);
    }

    private static (SensorState State, Detected? Found) Read(SensorState state, double value, int minute) =>
        Threshold.Evaluate(Rules, state, value, Noon.AddMinutes(minute), Noon.AddMinutes(minute));
}
