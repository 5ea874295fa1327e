using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Npgsql;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>综合评价 over HTTP: what it says is what the events say.</summary>
public sealed partial class evaluating_incidents
{
    private static readonly JsonSerializerOptions AsStored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Dictionary<string, Type> Events = typeof(IncidentEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(IncidentEvent))).ToDictionary(type => Capital().Replace(type.Name, "_$0").ToLowerInvariant()[1..]);

    [Fact]
    public async Task says_what_a_recomputation_from_the_raw_events_says_and_counts_no_drill()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var desk = await Desk.SignIn(world, hub);
        using var other = await Desk.SignIn(world, hub, "administrator");
        var rows = await Report(world, hub, desk, ("fire", "370211001"), ("noise", "370211002"), ("pollution", "370211001"), ("crowd", "370211005"), ("flooding", "370211103"), ("smoke", "370211001"));
        await WorkOn(rows, desk, other);

        foreach (var by in new[] { "division", "department", "kind", "worker", "day", "week", "month" })
        {
            var told = await desk.Get($"api/evaluation?by={by}&from=2026-01-01");
            var (from, to, asOf) = (told.GetProperty("from").GetDateTimeOffset(), told.GetProperty("to").GetDateTimeOffset(), told.GetProperty("asOf").GetDateTimeOffset());
            var cases = (await Lives(world)).Select(life => EvaluatedCase.Fold(life)!).ToList();
            Same(Evaluate.Of(cases, from, to, asOf), told.GetProperty("total"));
            var groups = Groups.By(Enum.Parse<Grouping>(by, ignoreCase: true), cases, from, to, asOf);
            Assert.Equal(groups.Select(group => group.Key), told.GetProperty("groups").EnumerateArray().Select(line => line.GetProperty("key").GetString()));
            Assert.All(groups.Zip(told.GetProperty("groups").EnumerateArray()), pair => Same(pair.First.Figures, pair.Second.GetProperty("figures")));
        }

        var total = (await desk.Get("api/evaluation")).GetProperty("total");
        Assert.Equal((6, 5, 2, 1, 1), (Number(total, "cases"), Number(total, "toHandle"), Number(total, "handled"), Number(total, "closed"), Number(total, "closedOnTime")));
        Assert.Equal((0.4, 0.2, 1, 0.5, 0.1667), (Rate(total, "handledRate"), Rate(total, "closureRate"), Rate(total, "onTimeClosureRate"), Rate(total, "reworkRate"), Rate(total, "falseAlarmRate")));

        await world.Query<long>("with d as (update evaluated_cases set world = 'Drill', cap_status = 'Exercise' where kind = 'fire' returning 1) select count(*) from d");
        Assert.Equal(5, Number((await desk.Get("api/evaluation")).GetProperty("total"), "cases"));
        Assert.Equal(0L, await world.Query<long>("select count(*) from mt_events where type like 'incident%' and headers->>'wcg-world' <> 'Live'"));
    }

    [Fact]
    public async Task shows_each_seat_its_own_ground_and_a_table_for_a_spreadsheet()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var desk = await Desk.SignIn(world, hub);
        using var community = await Desk.SignInAs(world, hub, "community-dispatcher");
        using var worker = await Desk.SignIn(world, hub, "grid-worker");
        await Report(world, hub, desk, ("fire", "370211001"), ("noise", "370211002"));

        Assert.Equal(2, Number((await desk.Get("api/evaluation")).GetProperty("total"), "cases"));
        Assert.Equal(1, Number((await desk.Get("api/evaluation?division=370211001")).GetProperty("total"), "cases"));
        Assert.Equal(0, Number((await desk.Get("api/evaluation?division=nowhere")).GetProperty("total"), "cases"));
        Assert.Equal(0, Number((await community.Get("api/evaluation?division=370211")).GetProperty("total"), "cases"));
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Http.GetAsync("api/evaluation")).StatusCode);
        using var refused = await desk.Http.GetAsync("api/evaluation?by=severity");
        Assert.Equal((HttpStatusCode.BadRequest, "evaluation.malformed"), (refused.StatusCode, await Desk.ProblemCode(refused)));
        using var nobody = Desk.At(hub);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Http.GetAsync("api/evaluation")).StatusCode);

        using var table = await desk.Http.GetAsync("api/evaluation?by=kind&format=csv");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        var bytes = await table.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal(["代码", "fire", "noise", "", ""], Encoding.UTF8.GetString(bytes[3..]).Split("\r\n").Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task answers_for_a_month_of_the_whole_district_at_once()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var desk = await Desk.SignIn(world, hub);
        await world.Query<long>(
            """
            with made as (
                insert into evaluated_cases
                select gen_random_uuid(), 'Live', 'Actual', 'k' || n % 40, '370211001', '3702110' || 10 + n % 89, 'emergency', 'w-' || n % 700,
                    at, at + interval '4 hours', at + interval '1 minute', at + interval '2 minutes', at + interval '4 minutes', at + interval '20 minutes',
                    at + interval '90 minutes', at + interval '5 hours', at + interval '6 hours', null, false, 0, 0, 0,
                    '370211001@' || (extract(epoch from at) * 10000000)::bigint + 621355968000000000
                from (select n, now() - interval '30 days' + n * interval '58 seconds' as at from generate_series(1, 44000) n) made_up
                returning 1)
            select count(*) from made
            """);
        using var process = Process.GetProcessById(hub.Id);
        var (best, work) = (double.MaxValue, double.MaxValue);
        for (var n = 0; n < 12; n++)
        {
            process.Refresh();
            var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var told = await desk.Get($"api/evaluation?by=worker&from={DateTimeOffset.UtcNow.AddDays(-40):yyyy-MM-dd}");
            process.Refresh();
            (best, work) = (Math.Min(best, watch.Elapsed.TotalMilliseconds), Math.Min(work, (process.TotalProcessorTime - before).TotalMilliseconds));
            Assert.Equal((44_000, 700), (Number(told.GetProperty("total"), "cases"), told.GetProperty("groups").GetArrayLength()));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"44,000 cases by 700 workers in {best:0} ms, {work:0} ms of them the hub's own work");
    }

    /// <summary>One closed after rework, one resolved, one dismissed, one pushed up, one acknowledged, one left alone.</summary>
    private static async Task WorkOn(IReadOnlyDictionary<string, string> rows, Desk desk, Desk other)
    {
        await Do(desk, "fire", "acknowledgement");
        await Do(desk, "fire", "resolution", new { text = "扑灭" });
        await Do(other, "fire", "verification", new { done = false, text = "复燃" });
        await Do(desk, "fire", "resolution", new { text = "扑灭" });
        await Do(other, "fire", "verification", new { done = true });
        await Do(other, "fire", "closure", new { text = "结案" });
        await Do(desk, "noise", "resolution", new { text = "劝停" });
        await Do(desk, "smoke", "dismissal", new { reason = "false-alarm", text = "做饭" });
        await Do(desk, "pollution", "acknowledgement");
        await Do(desk, "flooding", "escalation", new { reason = "超出能力" });

        async Task Do(Desk who, string kind, string command, object? body = null) =>
            Assert.Equal((HttpStatusCode.NoContent, ""), await who.Command($"api/incidents/{rows[kind]}/{command}", body));
    }

    private static async Task<IReadOnlyDictionary<string, string>> Report(HubWorld world, HubProcess hub, Desk desk, params (string Kind, string Division)[] some)
    {
        using var department = new Department(world, hub, "hotline");
        foreach (var (kind, division) in some)
        {
            var body = JsonSerializer.Serialize(new { id = $"e-{kind}", kind, severity = 4, at = DateTimeOffset.UtcNow, division });
            Assert.Equal(HttpStatusCode.Accepted, (await department.Send($"e-{kind}", body)).Status);
        }

        var rows = await Eventually.Get(() => desk.Incidents(), rows => rows.Count == some.Length);
        return rows.ToDictionary(row => row.GetProperty("kind").GetString()!, row => row.GetProperty("id").GetString()!);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<IncidentEvent>>> Lives(HubWorld world)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(world.Store) { SearchPath = "governance", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("select stream_id, type, data::text from mt_events order by stream_id, version", connection);
        await using var rows = await read.ExecuteReaderAsync();
        var lives = new Dictionary<object, List<IncidentEvent>>();
        while (await rows.ReadAsync())
        {
            if (!Events.TryGetValue(rows.GetString(1), out var type))
                continue;
            if (!lives.TryGetValue(rows.GetValue(0), out var life))
                lives.Add(rows.GetValue(0), life = []);
            life.Add((IncidentEvent)JsonSerializer.Deserialize(rows.GetString(2), type, AsStored)!);
        }

        return [.. lives.Values];
    }

    private static void Same(Figures expected, JsonElement told)
    {
        var actual = told.Deserialize<Figures>(AsStored)!;
        Assert.Equal(expected, actual);
    }

    private static int Number(JsonElement figures, string name) => figures.GetProperty(name).GetInt32();

    private static double Rate(JsonElement figures, string name) => figures.GetProperty(name).GetDouble();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
