using System.Text;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Mappings.Example;

namespace WestCoast.Governance.Tests.Mappings;

public sealed class a_mapped_topic : IAsyncDisposable
{
    private const string Topic = "acme/x/up/y";

    private readonly StationPost _post = new();
    private readonly MappedIntake _intake;

    public a_mapped_topic()
    {
        _post.Devices.Add(new Device("fire-0001", "fire", "°C", []));
        _intake = new MappedIntake([Good(Whole)], _post.FindDevice, Check, _post.Delivery, StationPost.Live);
    }

    [Fact]
    public async Task brings_readings_of_registered_sensors_and_tells_of_others()
    {
        Assert.Equal("device.unknown", await Take(Sample));

        Assert.Equal([("fire-0001", 25.5), ("fire-0001", 20.0)], _post.Readings.Select(reading => (reading.DeviceId, reading.Value)));
        Assert.Equal(120.2, _post.Readings[1].Position?.SourceLongitude);
        Assert.Equal(("device-unregistered", "mqtt:G1-h", "fire"), Assert.Single(_post.Signals) is var signal ? (signal.Kind, signal.Source, signal.Feed) : default);
        Assert.Contains("example 3: G1-h", Assert.Single(_post.Refused).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fire-0001", "fire", "K", "unit.wrong")]
    [InlineData("fire-0001", "water", "°C", "kind.wrong")]
    public async Task is_measured_against_the_registry(string id, string kind, string unit, string reason)
    {
        _post.Devices[0] = new Device(id, kind, unit, []);
        Assert.Equal(reason, await Take("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":655}]}"""));
        Assert.Empty(_post.Readings);
    }

    [Fact]
    public async Task of_a_sensor_that_stands_elsewhere_is_refused() =>
        Assert.Equal("position.outside-district", await Take("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":655,"x":10,"y":50}]}"""));

    [Fact]
    public async Task is_for_whoever_may_speak_for_its_sensors()
    {
        const string payload = """{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":655}]}""";
        var gateway = StationPost.Station("sparkplug", "west/edge1", "SP-1", ("t", "fire-0001"));

        Assert.Equal("device.foreign", await Take(payload, new MqttSender("fire-0002")));
        Assert.Equal("device.foreign", await Take(payload, new MqttSender("west/edge2", StationPost.Station("sparkplug", "west/edge2", "SP-2"))));
        Assert.Empty(_post.Signals);
        Assert.Null(await Take(payload, new MqttSender("fire-0001")));
        Assert.Null(await Take(payload, new MqttSender("west/edge1", gateway)));
    }

    [Fact]
    public void is_subscribed_to_and_known_by_its_pattern()
    {
        Assert.Equal([("acme/+/up/+", true)], _intake.Filters);
        Assert.True(_intake.Takes(Topic));
        Assert.False(_intake.Takes("acme/x/down/y"));
        Assert.False(_intake.MayHear(new MqttSender("fire-0001"), Topic));
    }

    public ValueTask DisposeAsync() => _post.DisposeAsync();

    private async Task<string?> Take(string payload, MqttSender? sender = null) =>
        (await _intake.Take(StationPost.Message(Topic, Encoding.UTF8.GetBytes(payload), sender), Noon, TestContext.Current.CancellationToken)).Refused;

    private static string? Check(double longitude, double latitude, string crs, out Position? position)
    {
        position = longitude > 100
            ? new Position { Longitude = longitude, Latitude = latitude, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = crs }
            : null;
        return position is null ? "position.outside-district" : null;
    }
}
