using System.Text;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Published SL 651 frames over a real socket, through the bus, into the store.</summary>
public sealed class a_river_gauge(StationHub station) : IClassFixture<StationHub>
{
    /// <summary>S3 of our collection: river station 0012345678, level 0.127 m, a published frame whose clock stands in 2059.</summary>
    private const string Level = "7E7E010012345678123430002B020003591011154947F1F1001234567848F0F0591011154920190000052619000005392300000127381211150320FA";

    [Fact]
    public async Task is_answered_when_the_bus_has_its_report_and_its_values_are_readings_of_its_sensors()
    {
        await using var line = await StationSocket.Connect(station.Sl651);
        await line.Send(Level);
        var answer = await line.Receive(20);
        Assert.Equal("7E7E001234567801", Convert.ToHexString(answer)[..16]);

        var level = await Eventually.Get(
            () => station.World.Query<double>("select coalesce(max(value), -1) from readings where device_id = 'water-0001' and unit = 'm'"), value => value >= 0);
        Assert.Equal(0.127, level, 3);
        Assert.Equal(11.15, await station.World.Query<double>("select value from readings where device_id = 'sl651-001/38' limit 1"), 3);
        var frame = await Eventually.Get(() => station.World.Query<string>(
            "select coalesce(max(encode(bytes, 'hex')), '') from raw_frames where protocol = 'sl651' and address = '0012345678' and refused is null"), hex => hex.Length > 0);
        Assert.Equal(Level, frame.ToUpperInvariant());
    }

    [Fact]
    public async Task that_breaks_its_frame_is_kept_with_the_reason_and_heard_again_after_it()
    {
        await using var line = await StationSocket.Connect(station.Sl651);
        await line.Send(Level[..^4] + "0000" + Level);
        Assert.Equal("7E7E001234567801", Convert.ToHexString(await line.Receive(20))[..16]);

        await Eventually.True(async () => await station.World.Query<long>("select count(*) from raw_frames where protocol = 'sl651' and refused = 'frame.checksum'") > 0);
        using var desk = await Desk.SignIn(station.World, station.Hub, "operator");
        var heard = await Eventually.Get(
            async () => (await desk.Get("api/feeds/stations")).EnumerateArray().First(one => one.GetProperty("id").GetString() == "sl651-001"), one => one.GetProperty("frames").GetInt64() > 0);
        Assert.Equal(System.Text.Json.JsonValueKind.String, heard.GetProperty("lastAt").ValueKind);
    }

    [Fact]
    public async Task that_never_finishes_a_frame_is_let_go_and_one_that_sends_a_byte_at_a_time_is_heard()
    {
        await using var slow = await StationSocket.Connect(station.Sl651);
        await slow.Send(Level[..40]);
        await using var steady = await StationSocket.Connect(station.Sl651);
        foreach (var one in Convert.FromHexString(Level))
            await steady.Send(new[] { one });
        Assert.Equal("7E7E", Convert.ToHexString(await steady.Receive(20))[..4]);

        Assert.Empty(await slow.UntilClosed());
        await Eventually.True(async () => (await station.World.Query<long>("select coalesce(sum(n), 0)::bigint from feed_minutes where feed = 'sl651' and reason = 'frame.unfinished'")) > 0);
    }

    [Fact]
    public async Task that_sends_only_noise_is_let_go()
    {
        await using var line = await StationSocket.Connect(station.Sl651);
        await line.Send(Encoding.ASCII.GetBytes(new string('x', 64 * 1024)));
        await line.UntilClosed();
        await Eventually.True(async () => (await station.World.Query<long>("select coalesce(sum(n), 0)::bigint from feed_minutes where feed = 'sl651' and reason = 'bytes.without-frame'")) > 0);
    }
}
