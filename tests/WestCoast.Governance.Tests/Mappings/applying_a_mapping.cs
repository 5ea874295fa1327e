using System.Buffers;
using System.Text;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Mappings.Example;

namespace WestCoast.Governance.Tests.Mappings;

public class applying_a_mapping
{
    [Fact]
    public void gives_each_value_of_each_item()
    {
        var read = Apply(Whole, Sample);

        Assert.Empty(read.Refused);
        Assert.Equal(
            [("fire-0001", "t", "a/t", 25.5, "°C"), ("fire-0001", "t", "b/t", 20.0, "°C"), ("G1-h", "h", "b/h", 51.0, "%")],
            read.Readings.Select(reading => (reading.Sensor, reading.Channel, reading.ReadingId, reading.Value, reading.Unit)));
        Assert.Equal([-2.0, -1, -1], read.Readings.Select(reading => (reading.At - Noon).TotalSeconds));
        Assert.Equal([(null, null, null), (120.2, 36.05, "GCJ02"), (120.2, 36.05, "GCJ02")], read.Readings.Select(reading => (reading.Longitude, reading.Latitude, reading.Crs)));
    }

    [Theory]
    [InlineData("""{"gw":{"id":"G1"}}""", "items.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":{}}""", "items.missing")]
    [InlineData("""{"gw":{},"list":[{"n":"a","at":1772423998,"t":1}]}""", "device.missing")]
    [InlineData("""{"gw":{"id":""},"list":[{"n":"a","at":1772423998,"t":1}]}""", "device.missing")]
    [InlineData("""{"gw":{"id":{}},"list":[{"n":"a","at":1772423998,"t":1}]}""", "device.missing")]
    [InlineData("""{"gw":{"id":"a\u0000"},"list":[{"n":"a","at":1772423998,"t":1}]}""", "text.not-storable")]
    [InlineData("""{"gw":{"id":"\ud83d"},"list":[{"n":"a","at":1772423998,"t":1}]}""", "device.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"at":1772423998,"t":1}]}""", "id.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","t":1}]}""", "time.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":"noon","t":1}]}""", "time.malformed")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1e30,"t":1}]}""", "time.malformed")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1e999,"t":1}]}""", "time.malformed")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772444000,"t":1}]}""", "time.in-future")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998}]}""", "value.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":null}]}""", "value.missing")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":"hot"}]}""", "value.not-a-number")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":"NaN"}]}""", "value.not-a-number")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":1e999}]}""", "value.not-a-number")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":1,"x":120}]}""", "position.incomplete")]
    [InlineData("""{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":1}],"\ud800":1}""", "json.malformed")]
    [InlineData("[", "json.malformed")]
    [InlineData("", "json.malformed")]
    public void refuses_with_a_reason(string sample, string reason)
    {
        var read = Apply(Whole, sample);
        Assert.Empty(read.Readings);
        Assert.Equal(reason, Assert.Single(read.Refused).Reason);
    }

    [Fact]
    public void refuses_what_is_too_much()
    {
        Assert.Equal("payload.too-large", Assert.Single(Apply(Whole, new string(' ', Mapping.LargestPayload + 1)).Refused).Reason);
        Assert.Equal("array.too-long", Assert.Single(Apply(Whole, $$"""{"list":[{{string.Join(',', Enumerable.Repeat("1", 501))}}]}""").Refused).Reason);
        Assert.Equal("device.too-long", Assert.Single(Apply(Whole, $$"""{"gw":{"id":"{{new string('x', 101)}}"},"list":[{"n":"a","at":1772423998,"t":1}]}""").Refused).Reason);
    }

    [Fact]
    public void lets_one_bad_item_not_take_the_good_ones_with_it()
    {
        var read = Apply(Whole, """{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":1},5,{"n":"b","at":1772423998,"t":2}]}""");
        Assert.Equal((2, 1), (read.Readings.Count, read.Refused.Count));
    }

    [Theory]
    [InlineData("acme/x/up/y", "y")]
    [InlineData("acme/x/up", null)]
    [InlineData("other/x/up/y", null)]
    [InlineData("acme//up/y", null)]
    [InlineData(null, null)]
    public void takes_levels_of_the_topic_it_is_for(string? topic, string? device)
    {
        var read = Apply(With("device", "{\"topic\":2}"), Sample, topic);
        Assert.Equal(device, read.Readings.Count > 0 ? read.Readings[0].Device : null);
    }

    [Fact]
    public void takes_constants_and_true_as_one()
    {
        var file = With("device", "{\"constant\":\"G7\"}");
        var reading = Assert.Single(Apply(file, """{"list":[{"n":"a","at":1772423998,"t":true}]}""").Readings);
        Assert.Equal(("G7", "G7-t", -39.9), (reading.Device, reading.Sensor, reading.Value));
    }

    [Theory]
    [InlineData("rfc3339", null, "\"2026-03-02T11:59:58+08:00\"", -2000.0)]
    [InlineData("rfc3339", null, "\"2026-03-02 03:59:58.25Z\"", -1750.0)]
    [InlineData("rfc3339", null, "\"2026-03-02t03:59:58.123456789z\"", -1876.5433)]
    [InlineData("rfc3339", null, "\"2026-03-02T03:59:58\"", null)]
    [InlineData("rfc3339", null, "\"2026-03-02\"", null)]
    [InlineData("rfc3339", null, "\"2026-02-30T03:59:58Z\"", null)]
    [InlineData("unix-s", null, "1772423998.5", -1500.0)]
    [InlineData("unix-ms", null, "\"1772423998500\"", -1500.0)]
    [InlineData("yyyy-MM-dd HH:mm:ss", "+08:00", "\"2026-03-02 11:59:58\"", -2000.0)]
    [InlineData("yyyyMMddHHmmss", "-01:30", "\"20260302022958\"", -2000.0)]
    [InlineData("yyyy-MM-dd HH:mm:ss zzz", null, "\"2026-03-02 11:59:58 +08:00\"", -2000.0)]
    [InlineData("yyyy-MM-ddTHH:mm:ssK", null, "\"2026-03-02T11:59:58\"", null)]
    [InlineData("yyyy-MM-ddTHH:mm:ssK", null, "\"2026-03-02T03:59:58Z\"", -2000.0)]
    [InlineData("yyyy-MM-dd HH:mm:ss", "+08:00", "\"0001-01-01 00:00:00\"", null)]
    [InlineData("received", null, "1", 0.0)]
    public void reads_times_in_many_ways(string format, string? zone, string at, double? millisecondsFromNoon)
    {
        var from = format == "received" ? "" : "\"from\":\"/at\",";
        var file = With("time", $$"""{{{from}}"format":"{{format}}"{{(zone is null ? "" : $",\"zone\":\"{zone}\"")}}}""");
        var read = Apply(file, $$"""{"gw":{"id":"G1"},"list":[{"n":"a","at":{{at}},"t":1}]}""");

        Assert.Equal(millisecondsFromNoon, read.Readings.Count == 0 ? null : (read.Readings[0].At - Noon).TotalMilliseconds);
        Assert.Equal(millisecondsFromNoon is null ? "time.malformed" : null, read.Refused.Count == 0 ? null : read.Refused[0].Reason);
    }

    [Fact]
    public void of_the_seeds_to_their_samples_gives_readings_of_the_registry()
    {
        var gas = Assert.Single(Tried("nb-gas-detector", "nbiot/gas/860000000000001/up").Readings);
        Assert.Equal(("hazmat-0001", 31.5, "%LEL", "a1b2c3", "GCJ02", Noon.AddSeconds(-2)), (gas.Sensor, gas.Value, gas.Unit, gas.ReadingId, gas.Crs, gas.At));

        var water = Tried("fire-water-gateway", "firewater/GW-7/batch");
        Assert.Equal([("fire-0007", 0.412), ("fire-0013", 2.83), ("fire-0008", 0.3985)], water.Readings.Select(reading => (reading.Sensor, reading.Value)));
        Assert.Empty(water.Refused);

        static MappingRead Tried(string name, string topic) =>
            Apply(Good(File.ReadAllText(Seed(name + ".json"))), File.ReadAllBytes(Seed(name + ".sample.json")), topic);
    }

    [Fact]
    public void to_bytes_cut_short_in_pieces_or_of_noise_never_throws()
    {
        var (mapping, whole) = (Good(Whole), Encoding.UTF8.GetBytes(Sample));
        for (var length = 0; length < whole.Length; length++)
            Assert.Equal("json.malformed", Assert.Single(Apply(mapping, whole[..length]).Refused).Reason);
        Assert.Equal(Apply(mapping, whole).Readings, mapping.Apply("acme/x/up/y", Pieces.Of(whole), Noon).Readings);
        foreach (var noise in Noise.Buffers(seed: 37_0211, count: 50_000, whole))
            Assert.All(Apply(mapping, noise).Readings, reading => Assert.True(double.IsFinite(reading.Value) && reading.At <= Noon.AddMinutes(5)));
    }
}
