using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Tests.Detection;

public class a_silent_sensor
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly SensorRules EveryMinute = new([], TimeSpan.FromMinutes(1));
    private static readonly SensorState HeardAtNoon = SensorState.Fresh with { HeardAt = Noon };

    [Fact]
    public void is_found_only_after_three_intervals()
    {
        Assert.Null(Check(HeardAtNoon, minute: 3).Found);
        Assert.Equal(new Detected.WentSilent(Noon), Silence.Check(EveryMinute, HeardAtNoon, Noon.AddMinutes(3).AddTicks(1), Noon).Found);
    }

    [Fact]
    public void is_told_once()
    {
        var (state, _) = Check(HeardAtNoon, minute: 4);

        Assert.Equal(Noon, state.SilentSince);
        Assert.Equal((state, null), Check(state, minute: 400));
    }

    [Fact]
    public void is_told_again_when_it_spoke_in_between()
    {
        var (silent, _) = Check(HeardAtNoon, minute: 4);
        var (spoke, _) = Threshold.Evaluate(EveryMinute, silent, 1, Noon.AddMinutes(5), Noon.AddMinutes(5));

        Assert.Null(Check(spoke, minute: 8).Found);
        Assert.Equal(new Detected.WentSilent(Noon.AddMinutes(5)), Check(spoke, minute: 9).Found);
    }

    [Fact]
    public void is_not_blamed_for_our_own_deafness()
    {
        Assert.Null(Check(HeardAtNoon, minute: 63, listeningSince: 60).Found);
        Assert.Equal(new Detected.WentSilent(Noon), Check(HeardAtNoon, minute: 64, listeningSince: 60).Found);
    }

    [Fact]
    public void that_was_never_heard_is_not_silent() => Assert.Null(Check(SensorState.Fresh, minute: 10000).Found);

    private static (SensorState State, Detected? Found) Check(SensorState state, int minute, int listeningSince = 0) =>
        Silence.Check(EveryMinute, state, Noon.AddMinutes(minute), Noon.AddMinutes(listeningSince));
}
