using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class readings_of_a_vehicle
{
    private readonly Depot _depot = new();

    [Fact]
    public async Task are_speed_odometer_and_tank()
    {
        LocationExtra[] extras = [new(LocationExtra.Mileage, new byte[] { 0, 0, 0x30, 0x39 }), new(LocationExtra.Fuel, new byte[] { 1, 0 }), new(0x30, new byte[] { 20 })];
        var heard = await _depot.Report(await _depot.Connected(), At(0) with { Extras = extras }, Noon.AddSeconds(2));

        Assert.Equal(
            [("truck-1/speed", 62.5, "km/h"), ("truck-1/01", 1234.5, "km"), ("truck-1/02", 25.6, "L")],
            heard.Readings.Select(reading => (reading.DeviceId, reading.Value, reading.Unit)));
        Assert.All(heard.Readings, reading => Assert.Equal((Noon, Noon.AddSeconds(2), "traffic", 120.15), (reading.At, reading.ReceivedAt, reading.Kind, reading.Position!.Longitude)));
        Assert.Equal(3, heard.Readings.Select(reading => reading.ReadingId).Distinct().Count());
    }

    [Fact]
    public async Task go_to_the_sensors_that_the_registry_names()
    {
        _depot.Registry[0] = Tanker with { Channels = new Dictionary<string, string> { ["speed"] = "sensor-9" } };
        Assert.Equal("sensor-9", Assert.Single((await _depot.Report(await _depot.Connected(), At(0))).Readings).DeviceId);
    }

    [Fact]
    public async Task that_no_lorry_can_have_are_none() =>
        Assert.Empty((await _depot.Report(await _depot.Connected(), At(0) with { Speed = ushort.MaxValue })).Readings);

    [Fact]
    public async Task of_extras_with_another_length_are_none() =>
        Assert.Single((await _depot.Report(await _depot.Connected(), At(0) with { Extras = [new(LocationExtra.Mileage, new byte[3]), new(LocationExtra.Fuel, new byte[4])] })).Readings);

    [Fact]
    public async Task that_are_old_are_none() =>
        Assert.Empty((await _depot.Report(await _depot.Connected(), At(0), Noon.AddMinutes(11))).Readings);

    [Fact]
    public async Task of_the_same_report_have_the_same_ids()
    {
        var (line, frame) = (await _depot.Connected(), _depot.Frame(MessageId.Location, At(0).Write()));
        Assert.Equal((await Fail(line, frame)).Readings[0].ReadingId, (await Tell(line, frame)).Readings[0].ReadingId);
    }
}
