using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>A monitor spoke before anybody registered it; when it is registered, what it said can still be had.</summary>
public sealed class decoding_again(StationHub station) : IClassFixture<StationHub>
{
    private const string Mn = "370211000000000000000777";

    [Fact]
    public async Task shows_what_would_change_and_does_it_only_when_told()
    {
        await using var line = await StationSocket.Connect(station.Hj212);
        var at = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));
        await line.Send(Packet($"QN={at:yyyyMMddHHmmssfff};ST=22;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&DataTime={at:yyyyMMddHHmmss};a34004-Rtd=35.0,a34004-Flag=N&&"));
        await Eventually.True(async () => await station.World.Query<long>("select count(*) from raw_frames where protocol = 'hj212' and address = $1", Mn) == 1);
        var from = at.AddMinutes(-5).ToString("O");
        Assert.Contains("0 readings that are not in the store", await station.Hub.Once("feeds", "replay", "--from", from, "--source", $"hj212:{Mn}"), StringComparison.Ordinal);

        await Register();
        var shown = await station.Hub.Once("feeds", "replay", "--from", from, "--source", $"hj212:{Mn}");
        Assert.Contains("1 readings that are not in the store", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", shown, StringComparison.Ordinal);
        Assert.Equal(0, await station.World.Query<long>("select count(*) from readings where device_id like 'monitor-new/%'"));

        Assert.Contains("Handed over", await station.Hub.Once("feeds", "replay", "--from", from, "--source", $"hj212:{Mn}", "--apply"), StringComparison.Ordinal);
        await Eventually.True(async () => await station.World.Query<long>("select count(*) from readings where device_id like 'monitor-new/%'") == 1);
        Assert.Contains("0 readings that are not in the store", await station.Hub.Once("feeds", "replay", "--from", from, "--source", $"hj212:{Mn}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_a_time_that_runs_backwards_and_a_protocol_that_is_none()
    {
        Assert.Equal(2, (await station.Hub.Run("feeds", "replay", "--from", "2026-02-01T00:00:00+08:00", "--to", "2026-01-01T00:00:00+08:00")).Code);
        var (code, said) = await station.Hub.Run("feeds", "replay", "--from", "2026-02-01T00:00:00+08:00", "--source", "telex");
        Assert.Equal(2, code);
        Assert.Contains("telex", said, StringComparison.Ordinal);
    }

    private static byte[] Packet(string segment) => Encoding.ASCII.GetBytes($"##{segment.Length:0000}{segment}{Hj212Crc.Of(Encoding.ASCII.GetBytes(segment)):X4}\r\n");

    private async Task Register()
    {
        var stations = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Servers.Seeds, "stations.json")))!.AsArray();
        var monitor = stations.First(one => one!["protocol"]!.GetValue<string>() == "hj212")!.DeepClone().AsObject();
        (monitor["id"], monitor["address"]) = ("monitor-new", Mn);
        stations.Add(monitor);
        var file = Path.Combine(station.World.Folder, "stations.json");
        await File.WriteAllTextAsync(file, stations.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Contains("Version 2 of stations", await station.Hub.Once("import", "stations", file, "--effective", $"{DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}"), StringComparison.Ordinal);
    }
}
