using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public class a_sensor_topic
{
    [Theory]
    [InlineData("sensors/fire/panel-1/telemetry", "fire", "panel-1")]
    [InlineData("sensors/hazmat/gas-007/telemetry", "hazmat", "gas-007")]
    [InlineData("sensors/water/水位 1/telemetry", "water", "水位 1")]
    public void names_kind_and_device_and_writes_itself_back(string topic, string kind, string device)
    {
        Assert.True(SensorTopic.TryParse(topic, out var parsed));
        Assert.Equal((kind, device, topic), (parsed.Kind, parsed.DeviceId, parsed.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sensors/fire/panel-1")]
    [InlineData("sensors/fire//telemetry")]
    [InlineData("sensors/fire/panel-1/telemetry/")]
    [InlineData("/sensors/fire/panel-1/telemetry")]
    [InlineData("sensors/fire/a/b/telemetry")]
    [InlineData("sensors/fire/panel-1/command")]
    [InlineData("sensors/Fire/panel-1/telemetry")]
    [InlineData("sensors/gas/panel-1/telemetry")]
    [InlineData("Sensors/fire/panel-1/telemetry")]
    [InlineData("$SYS/fire/panel-1/telemetry")]
    public void is_nothing_else(string topic)
    {
        Assert.False(SensorTopic.TryParse(topic, out var parsed));
        Assert.Equal(default, parsed);
    }
}
