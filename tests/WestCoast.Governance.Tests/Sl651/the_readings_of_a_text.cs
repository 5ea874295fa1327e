using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Sl651;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class the_readings_of_a_text
{
    [Fact]
    public void name_the_device_the_value_and_its_unit()
    {
        var readings = Of(Text("golden-bj-32-flow", Now));

        Assert.Equal(
            [("water-0001", 33.7, "m"), ("river-0001/36", 0.13, "m/s"), ("river-0001/27", 5.24, "m3/s"), ("river-0001/38", 12.3, "V")],
            readings.Select(reading => (reading.DeviceId, reading.Value, reading.Unit)));
        Assert.All(readings, reading => Assert.Equal(("water", Beijing("2026-07-01 04:55:00"), Now), (reading.Kind, reading.At, reading.ReceivedAt)));
    }

    [Fact]
    public void leave_out_what_a_vendor_means_and_what_has_no_value()
    {
        Assert.Equal(["river-0001/26", "river-0001/38"], Of(Text("golden-bj-32-vendor-elements")).Select(reading => reading.DeviceId));
        Assert.Equal(["river-0001/20", "river-0001/26", "river-0001/38"], Of(Text("golden-fj-37-query-all")).Select(reading => reading.DeviceId));
    }

    [Fact]
    public void of_an_hour_begin_at_the_observation_time()
    {
        var readings = Of(Text("golden-fj-34-hourly", Beijing("2022-12-02 13:16:00"))).Where(reading => reading.DeviceId == "river-0001/F5").ToList();

        Assert.Equal(Enumerable.Range(0, 12).Select(i => Beijing("2022-12-02 12:20:00").AddMinutes(5 * i)), readings.Select(reading => reading.At));
        Assert.Equal((26.05, 27.96, "m"), (readings[0].Value, readings[11].Value, readings[0].Unit));
    }

    [Fact]
    public void of_an_hour_end_at_the_observation_time_when_they_would_lie_ahead_of_their_sending()
    {
        var readings = Of(Text("golden-bj-34-rain-and-level")).Where(reading => reading.DeviceId == "river-0001/F4").ToList();

        Assert.Equal((12, "mm"), (readings.Count, readings[0].Unit));
        Assert.Equal((Beijing("2026-07-01 05:05:00"), Beijing("2026-07-01 06:00:00")), (readings[0].At, readings[11].At));
    }

    [Fact]
    public void of_equal_periods_follow_each_other()
    {
        var readings = Of(Text("golden-fj-31-uniform-period", Beijing("2022-12-05 11:01:00")));

        Assert.Equal(12, readings.Count);
        Assert.Equal((Beijing("2022-12-05 10:05:00"), Beijing("2022-12-05 11:00:00")), (readings[0].At, readings[11].At));
        Assert.All(readings, reading => Assert.Equal(("water-0001", 28.96), (reading.DeviceId, reading.Value)));
    }

    [Theory]
    [InlineData("golden-s3-test-report")]
    [InlineData("nasty-observation-time-of-no-day")]
    public void of_a_clock_that_is_wrong_are_of_now(string name)
    {
        var readings = Of(Text(name));

        Assert.NotEmpty(readings);
        Assert.All(readings, reading => Assert.Equal(Now, reading.At));
    }

    [Fact]
    public void without_an_observation_time_are_of_the_sending() =>
        Assert.Equal(Now, Assert.Single(Of(Text(Sl651Function.Timed, new Sl651TextWriter(1, Now).Value(0x38, 12m).ToArray(), Now.AddHours(1)))).At);

    [Fact]
    public void keep_their_ids_when_they_come_again_and_have_each_their_own()
    {
        var (first, again) = (Of(Text("golden-bj-34-rain-and-level")), Of(Text("golden-bj-34-rain-and-level", Now.AddMinutes(3)), Now.AddMinutes(3)));

        Assert.Equal(first.Select(reading => (reading.DeviceId, reading.ReadingId)), again.Select(reading => (reading.DeviceId, reading.ReadingId)));
        Assert.Equal(first.Count, first.Select(reading => (reading.DeviceId, reading.ReadingId)).Distinct().Count());
    }

    private static IReadOnlyList<Reading> Of(Sl651Text text, DateTimeOffset? now = null) => Sl651Readings.Of(Stations.River, text, now ?? text.SentAt.At switch
    {
        { } at when at > Now => Now,
        { } at when at < Now.AddYears(-1) => at.AddMinutes(1),
        _ => Now,
    });
}
