using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Mqtt;
using static WestCoast.Governance.Tests.Feeds.Mqtt.GasSensor;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public class reading_telemetry
{
    [Fact]
    public void takes_one_reading_in_the_registrys_words() => Assert.Equal(
        [
            new Reading
            {
                DeviceId = "gas-007", Kind = "hazmat", ReadingId = "gas-007-000041", At = Noon.AddSeconds(-2), ReceivedAt = Noon,
                Value = 25.5, Unit = "%LEL",
            },
        ],
        Golden("one-reading.json").Readings);

    [Fact]
    public void takes_position_and_status_turns_the_time_to_utc_and_leaves_unknown_fields()
    {
        var reading = Assert.Single(Golden("with-position-and-status.json").Readings);

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 3, 59, 59, 125, TimeSpan.Zero), reading.At);
        Assert.Equal(TimeSpan.Zero, reading.At.Offset);
        Assert.Equal((-0.25, AtTheWorks), (reading.Value, reading.Position));
    }

    [Fact]
    public void takes_an_array_in_its_order_and_names_what_has_no_id_by_time_and_value()
    {
        var read = Golden("array.json");

        Assert.Equal([19.5, 19.5, 20], read.Readings.Select(reading => reading.Value));
        Assert.Equal(
            ["gas-007-000043", "gas-007-000044", $"{Noon.AddSeconds(-8).UtcTicks:x}-20"], read.Readings.Select(reading => reading.ReadingId));
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void does_not_let_one_bad_element_take_the_good_ones_with_it()
    {
        var read = Golden("array-with-a-bad-element.json");

        Assert.Equal(["gas-007-000045", "gas-007-000047"], read.Readings.Select(reading => reading.ReadingId));
        Assert.Equal([new Malformed("json.wrong-type", "$.value")], read.Refused);
    }

    [Fact]
    public void takes_an_empty_array_as_nothing()
    {
        var read = Read("[]");
        Assert.Empty(read.Readings);
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void refuses_an_id_that_the_store_cannot_keep() =>
        Assert.Equal("text.not-storable", Assert.Single(Read(Payload(id: "\"a\\u0000b\"")).Refused).Reason);

    [Fact]
    public void names_a_reading_without_an_id_by_time_and_value()
    {
        var at = Noon.AddSeconds(-2);
        var reading = Assert.Single(Read(Payload(id: "\"\"")).Readings);
        Assert.Equal($"{at.UtcTicks:x}-25.5", reading.ReadingId);
    }

    [Fact]
    public void keeps_an_id_of_a_hundred_characters_and_replaces_a_longer_one()
    {
        var longest = new string('x', 100);
        Assert.Equal(longest, Read(Payload(id: $"\"{longest}\"")).Readings[0].ReadingId);
        Assert.DoesNotContain("xx", Read(Payload(id: $"\"{longest}x\"")).Readings[0].ReadingId, StringComparison.Ordinal);
    }

    [Fact]
    public void believes_a_clock_five_minutes_ahead() => Assert.Single(Read(Payload(at: "\"2026-03-02T04:05:00Z\"")).Readings);

    [Fact]
    public void takes_what_is_old_and_leaves_it_to_detection() => Assert.Single(Read(Payload(at: "\"2019-01-01T00:00:00Z\"")).Readings);

    [Fact]
    public void takes_as_many_readings_as_are_allowed_and_not_one_more()
    {
        var most = Enumerable.Repeat(Payload(), TelemetryReader.LongestArray).ToList();

        Assert.Equal(TelemetryReader.LongestArray, Read($"[{string.Join(',', most)}]").Readings.Count);
        Assert.Equal("array.too-long", Refused($"[{string.Join(',', [.. most, Payload()])}]"));
    }
}
