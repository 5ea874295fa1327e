using WestCoast.Governance.Simulators.Latency;

namespace WestCoast.Governance.Tests.Simulators;

public class measuring_latency
{
    [Fact]
    public void reports_only_figures_that_were_measured()
    {
        var hundred = Percentiles.Of(Enumerable.Range(1, 100).Reverse().Select(n => TimeSpan.FromMilliseconds(n)));

        Assert.Equal(new Percentiles(100, 50, 95, 99, 100), hundred);
    }

    [Fact]
    public void says_nothing_of_nothing() => Assert.Equal((0, double.NaN), (Percentiles.Of([]).Count, Percentiles.Of([]).P50));

    [Fact]
    public void trips_and_clears_each_alarm_sensor_in_turn()
    {
        var sensors = AlarmRound.Choose(InventedSensors.All, 3);
        var raised = Enumerable.Range(0, 12).Select(number => AlarmRound.At(number, sensors)).ToList();

        Assert.Equal([true, true, true, false, false, false, true, true, true, false, false, false], raised.Select(alarm => alarm.Raises));
        Assert.All(raised, alarm => Assert.True(alarm.Raises
            ? alarm.Sensor.Limits.Count(limit => limit.IsUpper && alarm.Value >= limit.Value) == 1
            : alarm.Sensor.Limits.All(limit => limit.IsUpper ? alarm.Value < limit.Clear : alarm.Value > limit.Clear)));
    }

    [Fact]
    public void lets_no_two_alarms_meet_in_one_incident()
    {
        var neighbour = InventedSensors.Gas("neighbour", 119.79) with { Cell = "cell-gas-0" };

        Assert.DoesNotContain(AlarmRound.Choose([.. InventedSensors.All, neighbour], 20), sensor => sensor.Id == "neighbour");
    }
}
