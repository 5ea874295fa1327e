using System.Text;
using WestCoast.Governance.Feeds.Mqtt;
using static WestCoast.Governance.Tests.Feeds.Mqtt.GasSensor;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public class refusing_telemetry
{
    [Theory]
    [InlineData("NaN", "json.malformed")]
    [InlineData("\"NaN\"", "json.wrong-type")]
    [InlineData("\"25.5\"", "json.wrong-type")]
    [InlineData("true", "json.wrong-type")]
    [InlineData("1e999", "value.not-finite")]
    [InlineData("-1e999", "value.not-finite")]
    [InlineData("null", "value.missing")]
    public void whose_value_is_no_number(string value, string reason) => Assert.Equal(reason, Refused(Payload(value: value)));

    [Theory]
    [InlineData("null", "time.missing")]
    [InlineData("\"yesterday\"", "json.wrong-type")]
    [InlineData("1772424000", "json.wrong-type")]
    [InlineData("\"2026-03-02T04:05:00.001Z\"", "time.in-future")]
    [InlineData("\"2027-03-02T04:00:00Z\"", "time.in-future")]
    public void whose_time_cannot_be(string at, string reason) => Assert.Equal(reason, Refused(Payload(at: at)));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"ppm\"")]
    [InlineData("\"%lel\"")]
    public void in_another_unit_than_the_registrys(string unit) => Assert.Equal("unit.wrong", Refused(Payload(unit: unit)));

    [Theory]
    [InlineData(",\"lon\":120.15", "position.incomplete")]
    [InlineData(",\"lat\":35.96,\"crs\":\"WGS84\"", "position.incomplete")]
    [InlineData(",\"lon\":120.15,\"lat\":35.96", "position.crs-missing")]
    [InlineData(",\"lon\":120.15,\"lat\":35.96,\"crs\":\"EPSG:3857\"", "position.crs-unknown")]
    [InlineData(",\"lon\":35.96,\"lat\":120.15,\"crs\":\"WGS84\"", "position.outside-district")]
    [InlineData(",\"lon\":\"120.15\",\"lat\":35.96,\"crs\":\"WGS84\"", "json.wrong-type")]
    public void from_a_place_that_cannot_be(string position, string reason) => Assert.Equal(reason, Refused(Payload(rest: position)));

    [Theory]
    [InlineData("Exercise", "world.mismatch")]
    [InlineData("Test", "world.mismatch")]
    [InlineData("Übung", "status.unknown")]
    public void meant_for_another_world(string status, string reason) =>
        Assert.Equal(reason, Refused(Payload(rest: $",\"status\":\"{status}\"")));

    [Fact]
    public void meant_as_real_in_a_drill()
    {
        var read = Read(Encoding.UTF8.GetBytes(Payload(rest: ",\"status\":\"Actual\"")), DrillReader);
        Assert.Equal([new Malformed("world.mismatch", "Actual")], read.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("25.5 %LEL")]
    [InlineData("{\"id\":\"r1\"}{}")]
    [InlineData("[null]")]
    [InlineData("[")]
    public void that_is_no_reading_at_all(string json) => Assert.Equal("json.malformed", Refused(json));

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[1]")]
    [InlineData("{\"id\":{}}")]
    [InlineData("{\"unit\":\"\\ud800\"}")]
    public void of_another_shape(string json) => Assert.Equal("json.wrong-type", Refused(json));

    [Fact]
    public void nested_deeper_than_anything_sensible() => Assert.Equal("json.malformed", Refused(new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void larger_than_the_limit_unread()
    {
        var most = Payload().PadRight(TelemetryReader.LargestPayload);

        Assert.Single(Read(most).Readings);
        Assert.Equal("payload.too-large", Refused(most + " "));
    }
}
