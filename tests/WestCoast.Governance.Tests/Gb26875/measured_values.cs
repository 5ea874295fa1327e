using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class measured_values
{
    private readonly Panel _panel = new();

    [Fact]
    public async Task of_the_published_data_unit_are_eighty_degrees()
    {
        _panel.Now = new(2021, 7, 2, 9, 0, 6, TimeSpan.FromHours(8));
        var heard = await _panel.Hear(Frames.Of("a03") with { Sent = TimeTag.Of(_panel.Now) });

        Assert.Equal(
            new Reading
            {
                DeviceId = "fire-panel-01/part/1.2.40.513.1027.3", Kind = "fire", ReadingId = "040009020715-800", Value = 80, Unit = "°C",
                At = new(2021, 7, 2, 1, 0, 4, TimeSpan.Zero), ReceivedAt = _panel.Now,
            },
            Assert.Single(heard.Readings));
        Assert.Empty(heard.Signals);
        Assert.False(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task are_those_of_the_sensor_that_the_registry_names() => Assert.Equal("fire-0067", Assert.Single(await Read(3, 215)).DeviceId);

    [Theory]
    [InlineData(1, 7, 7, "件")]
    [InlineData(2, 1234, 12.34, "m")]
    [InlineData(3, -400, -40, "°C")]
    [InlineData(4, 3, 0.3, "MPa")]
    [InlineData(5, 3011, 301.1, "kPa")]
    [InlineData(6, 255, 25.5, "%LEL")]
    [InlineData(7, 60, 60, "s")]
    [InlineData(8, 2203, 220.3, "V")]
    [InlineData(9, 16, 1.6, "A")]
    [InlineData(10, 301, 30.1, "L/s")]
    [InlineData(11, 9, 0.9, "m³/min")]
    [InlineData(12, 20, 20, "m/s")]
    public async Task have_the_step_and_unit_of_their_type(byte type, short raw, double value, string unit)
    {
        var reading = Assert.Single(await Read(type, raw));
        Assert.Equal((value, unit), (reading.Value, reading.Unit));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 1)]
    [InlineData(255, 1)]
    [InlineData(2, -1)]
    [InlineData(3, -2731)]
    [InlineData(6, 1001)]
    [InlineData(12, 21)]
    [InlineData(4, short.MinValue)]
    public async Task without_a_unit_or_beyond_the_standards_range_are_no_readings_but_confirmed(byte type, short raw)
    {
        var heard = await _panel.Hear(Frames.Up(Unit(type, raw), sent: _panel.Now));
        Assert.Empty(heard.Readings);
        Assert.StartsWith("1 analog values without a unit", heard.Detail, StringComparison.Ordinal);
        Assert.False(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task of_an_unregistered_device_are_named_by_its_address()
    {
        var heard = await new Panel(isRegistered: false).Hear(Frames.Up(Unit(3, 215), sent: _panel.Now));
        Assert.Equal("gb26875:889/part/1.1.30.3.4.3", Assert.Single(heard.Readings).DeviceId);
        Assert.Equal("device-unregistered", Assert.Single(heard.Signals).Kind);
    }

    private static DataUnit Unit(byte type, short raw) => new(3, new AnalogValue(1, 1, 30, new(3, 4), type, raw, TimeTag.Of(Frames.Happened)));

    private async Task<IReadOnlyList<Reading>> Read(byte type, short raw) => (await _panel.Hear(Frames.Up(Unit(type, raw), sent: _panel.Now))).Readings;
}
