using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Everything goes out by one gateway: again until it is taken, then set aside where people see it; of a drill nothing.</summary>
public sealed class what_leaves_the_building
{
    [Fact]
    public async Task goes_out_again_until_it_is_taken_and_what_never_is_is_set_aside()
    {
        var seeds = FewWorkers.Seeds();
        await using (var world = await HubWorld.Create(seeds: seeds))
        {
            using var robot = new Robot(503, 200);
            var hub = await world.StartHub(config => config["Outbound"] = new JsonObject
            {
                ["Attempts"] = 2, ["WeCom"] = new JsonObject { ["Url"] = robot.Url }, ["Sms"] = new JsonObject { ["Url"] = $"http://127.0.0.1:{Ports.Free()}/" },
            });
            await Report(world, hub, "路面破损");
            using var keeper = await Desk.SignIn(world, hub, "operator");

            await Eventually.Get(() => Lines(keeper, "sent"), lines => lines.Count == 1 && lines[0].GetProperty("channel").GetString() == "wecom");
            var aside = (await Eventually.Get(() => Lines(keeper, "set-aside"), lines => lines.Count == 1))[0];
            Assert.Equal(("sms", 2), (aside.GetProperty("channel").GetString(), aside.GetProperty("failures").GetInt32()));
            Assert.Equal(2, robot.Asked.Count);
            Assert.Single(robot.Asked.Distinct());
            Assert.StartsWith("派单：路面破损", JsonNode.Parse(robot.Asked[0])!["text"]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
            using var desk = await Desk.SignIn(world, hub);
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.Http.GetAsync("api/outbound")).StatusCode);
        }

        Directory.Delete(seeds, recursive: true);
    }

    [Fact]
    public async Task is_nothing_of_a_drill_whatever_is_configured()
    {
        var seeds = FewWorkers.Seeds();
        await using (var world = await HubWorld.Create("drill", seeds: seeds))
        {
            using var robot = new Robot(200);
            var hub = await world.StartHub(config => config["Outbound"] = new JsonObject { ["WeCom"] = new JsonObject { ["Url"] = robot.Url } });
            await Report(world, hub, "路面破损");
            await Report(world, hub, "这不是演练！", "illegal-dumping");
            using var keeper = await Desk.SignIn(world, hub, "operator");

            var kept = (await Eventually.Get(() => Lines(keeper, "kept"), lines => lines.Count == 1))[0];
            Assert.Equal("drill-mailbox", kept.GetProperty("channel").GetString());
            Assert.StartsWith("【演练】EXERCISE EXERCISE EXERCISE 派单：路面破损", kept.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.EndsWith("【演练】EXERCISE EXERCISE EXERCISE", kept.GetProperty("detail").GetString(), StringComparison.Ordinal);
            var refused = (await Eventually.Get(() => Lines(keeper, "refused"), lines => lines.Count == 1))[0];
            Assert.Equal("text.denies-the-drill", refused.GetProperty("detail").GetString());
            Assert.Empty(robot.Asked);
            Assert.Equal(2, await world.Query<long>("select count(*) from outbound_sends"));
        }

        Directory.Delete(seeds, recursive: true);
    }

    private static async Task Report(HubWorld world, HubProcess hub, string title, string kind = "road-damage")
    {
        using var hotline = new Department(world, hub, "hotline");
        var at = JsonNode.Parse(await hotlineClock(hub))!["now"]!.GetValue<DateTimeOffset>();
        Assert.Equal(HttpStatusCode.Accepted, (await hotline.Send(kind, Department.Report(kind, kind, title: title, at: at))).Status);

        static async Task<string> hotlineClock(HubProcess hub)
        {
            using var http = new HttpClient { BaseAddress = hub.Url };
            return await http.GetStringAsync("healthz/live");
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> Lines(Desk keeper, string state) => [.. (await keeper.Get($"api/outbound?state={state}")).EnumerateArray()];

    /// <summary>A server that answers these statuses in turn, the last one for good.</summary>
    private sealed class Robot : IDisposable
    {
        private readonly HttpListener _server = new();
        private readonly List<string> _asked = [];

        public Robot(params int[] statuses)
        {
            _server.Prefixes.Add(Url);
            _server.Start();
            _ = Serve(statuses);
        }

        public string Url { get; } = $"http://127.0.0.1:{Ports.Free()}/";

        public IReadOnlyList<string> Asked
        {
            get
            {
                lock (_asked)
                    return [.. _asked];
            }
        }

        public void Dispose() => _server.Close();

        private async Task Serve(int[] statuses)
        {
            for (var n = 0; _server.IsListening; n++)
            {
                var context = await _server.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                lock (_asked)
                    _asked.Add(body);
                context.Response.StatusCode = statuses[Math.Min(n, statuses.Length - 1)];
                await context.Response.OutputStream.WriteAsync("""{"errcode":0,"errmsg":"ok"}"""u8.ToArray());
                context.Response.Close();
            }
        }
    }
}
