using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Simulators.Play;
using WestCoast.Governance.Simulators.Scenarios;

namespace WestCoast.Governance.Tests.Simulators;

public class what_goes_over_the_wire
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly PlannedReading Reading = new(TimeSpan.Zero, "gas-0-1", InventedSensors.All[0], 26.5);
    private static readonly PlannedReport Report = new(
        TimeSpan.Zero, "hotline-01",
        new CivicReport { At = TimeSpan.Zero, Feed = "hotline", Kind = "gas-leak", Severity = 2, Title = "燃气味", Description = "…" },
        new Spot(119.79, 35.61));

    [Fact]
    public void is_a_reading_that_the_drill_world_takes()
    {
        var read = Read(World.Drill, Wire.Reading(Wire.Id("run", Reading), Reading.Sensor, Reading.Value, Noon));

        var reading = Assert.Single(read.Readings);
        Assert.Equal(("run.gas-0-1", 26.5, "%LEL", Noon), (reading.ReadingId, reading.Value, reading.Unit, reading.At));
    }

    [Fact]
    public void is_a_reading_that_the_live_world_refuses()
    {
        var read = Read(World.Live, Wire.Reading(Wire.Id("run", Reading), Reading.Sensor, Reading.Value, Noon));

        Assert.Equal("world.mismatch", Assert.Single(read.Refused).Reason);
    }

    [Fact]
    public void is_a_report_that_the_hub_reads()
    {
        var read = ReportReader.Read(Wire.Report(Wire.Id("run", Report), Report, Noon), Noon);

        var report = Assert.IsType<ReportRead.Report>(read).Value;
        Assert.Equal(("run.hotline-01", "gas-leak", "Exercise", "WGS84"), (report.Id, report.Kind, report.Status, report.Position?.Crs));
    }

    [Fact]
    public void is_new_to_the_hub_in_another_run() => Assert.NotEqual(Wire.Id("one", Reading), Wire.Id("two", Reading));

    private static TelemetryRead Read(World world, byte[] payload)
    {
        var device = new Device(Reading.Sensor.Id, Reading.Sensor.Feed, Reading.Sensor.Unit, Device.Hash("secret"));
        return new TelemetryReader(new EdgeStamp(world), Anywhere).Read(new ReadOnlySequence<byte>(payload), device, Noon);
    }

    private static string? Anywhere(double longitude, double latitude, string crs, out Position? position)
    {
        position = null;
        return null;
    }
}
