using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Fifty people at their desks do something to one incident at the same moment.</summary>
public sealed class fifty_dispatchers(OneHub one) : IClassFixture<OneHub>
{
    private const int People = 50;
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    private sealed record Answer(HttpStatusCode Status, string Code, string? Tag, JsonElement? Problem);

    [Fact]
    public async Task acknowledge_it_at_once_and_one_owns_it()
    {
        await using var desks = await SignIn();
        var incident = await Incident("fifty-ack", "fire");

        var answers = await Task.WhenAll(desks.All.Select((desk, n) => Do(desk, incident, "acknowledgement", null, Key(n, "ack"))));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.NoContent));
        Assert.Equal(People - 1, answers.Count(answer => (answer.Status, answer.Code) == (HttpStatusCode.Conflict, "incident.already-acknowledged")));
        Assert.Single(await desks.All[0].History(incident), "incident_acknowledged");
    }

    [Fact]
    public async Task act_on_the_version_they_saw_and_whoever_was_overtaken_learns_by_whom()
    {
        await using var desks = await SignIn();
        var incident = await Incident("fifty-412", "gas-leak");
        var seen = await Version(desks.All[0], incident);

        var answers = await Task.WhenAll(desks.All.Select((desk, n) => (n % 3) switch
        {
            0 => Do(desk, incident, "supervision", new { reason = $"督办 {n}" }, Key(n, "seen"), seen),
            1 => Do(desk, incident, "severity", new { severity = 1 + (n % 4), reason = $"更正 {n}" }, Key(n, "seen"), seen),
            _ => Do(desk, incident, "escalation", new { reason = $"上报 {n}" }, Key(n, "seen"), seen),
        }));

        // only what was still true of that version had an effect: one at most of those that a person's change overtakes
        var effects = (await desks.All[0].History(incident)).Count(type => type is "supervision_started" or "severity_corrected" or "incident_escalated");
        Assert.Equal(1, effects);
        var overtaken = answers.Where(answer => answer.Status == HttpStatusCode.PreconditionFailed).ToList();
        Assert.NotEmpty(overtaken);
        Assert.All(overtaken, answer =>
        {
            Assert.Equal("incident.changed-meanwhile", answer.Code);
            var meanwhile = answer.Problem!.Value.GetProperty("meanwhile").EnumerateArray().ToList();
            Assert.NotEmpty(meanwhile);
            Assert.All(meanwhile, what => Assert.StartsWith("dispatcher-", what.GetProperty("by").GetString(), StringComparison.Ordinal));
            Assert.All(meanwhile, what => Assert.True(what.GetProperty("version").GetInt64() > long.Parse(seen.Trim('"'), null)));
        });
        Assert.DoesNotContain(answers, answer => (int)answer.Status >= 500);
    }

    [Fact]
    public async Task work_it_from_beginning_to_end_each_key_with_one_effect_and_nothing_is_lost()
    {
        await using var desks = await SignIn();
        var incident = await Incident("fifty-all", "pollution");
        var answers = new ConcurrentBag<(string Key, Answer Answer)>();

        await Task.WhenAll(desks.All.Select(async (desk, n) =>
        {
            foreach (var (command, body) in Steps(n))
            {
                var key = Key(n, command);
                var twice = await Task.WhenAll(Do(desk, incident, command, body, key), Do(desk, incident, command, body, key)); // a client that was not answered in time
                answers.Add((key, twice[0]));
                answers.Add((key, twice[1]));
                answers.Add((key, await Do(desk, incident, command, body, key)));
            }
        }));

        Assert.Empty(answers.Where(answer => (int)answer.Answer.Status >= 500).Select(answer => $"{answer.Key}: {answer.Answer.Problem}"));
        Assert.All(answers.GroupBy(answer => answer.Key), same =>
        {
            var done = same.Where(answer => answer.Answer.Status == HttpStatusCode.NoContent).Select(answer => answer.Answer.Tag).Distinct().ToList();
            Assert.True(done.Count <= 1, $"{same.Key} was answered {string.Join(", ", done)}");
        });

        var history = await desks.All[0].History(incident);
        Assert.Equal(People, history.Count(type => type == "note_added"));
        Assert.Single(history, type => type == "incident_confirmed");
        Assert.Contains("incident_resolved", history);
        await IsOneStory(desks.All[0], incident, history.Count);
    }

    /// <summary>The stream without gaps, the line of the board and the state at its end say the same.</summary>
    private async Task IsOneStory(Desk desk, string incident, int events)
    {
        var id = Guid.Parse(incident);
        Assert.Equal((long)events, await _world.Query<long>("select max(version) from mt_events where stream_id = $1", id));
        Assert.Equal((long)events, await _world.Query<long>("select count(*) from mt_events where stream_id = $1", id));
        Assert.Equal((long)events, await _world.Query<long>("select (data->>'version')::bigint from mt_doc_incidentrow where id = $1", id));
        Assert.Equal((long)events, await _world.Query<long>("select (data->>'version')::bigint from mt_doc_incident where id = $1", id));

        var row = await desk.Get($"api/incidents/{incident}");
        var state = JsonDocument.Parse(await _world.Query<string>("select data::text from mt_doc_incident where id = $1", id)).RootElement;
        Assert.Equal(state.GetProperty("division").GetString(), row.GetProperty("division").GetString());
        Assert.Equal(state.GetProperty("acknowledgedBy") is { ValueKind: JsonValueKind.Object } owner ? owner.GetProperty("user").GetString() : null, row.GetProperty("acknowledgedBy").GetString());
        Assert.Equal((int)state.GetProperty("reworks").GetInt32(), row.GetProperty("reworks").GetInt32());
        Assert.Equal(0L, await _world.Query<long>(
            "select count(*) from (select 1 from mt_doc_commandreceipt where data->>'incidentId' = $1 group by id having count(*) > 1) twice", incident));
    }

    private static IEnumerable<(string Command, object? Body)> Steps(int n)
    {
        yield return ("note", new { text = $"备注 {n}" });
        yield return ("acknowledgement", null);
        yield return ("confirmation", new { text = "属实" });
        yield return n % 2 == 0 ? ("command", new { onScene = false, text = (string?)null }) : ("summons", new { departments = new[] { "fire-rescue" }, reason = "联动" });
        if (n % 10 == 0)
            yield return ("resolution", new { text = "已处理" });
        if (n % 10 == 5)
            yield return ("verification", new { done = n % 20 == 5, text = "核查" });
    }

    private static string Key(int n, string command) => $"k-{n}-{command}";

    private static async Task<Answer> Do(Desk desk, string incident, string command, object? body, string key, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{incident}/{command}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await desk.Http.SendAsync(request);
        var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await answer.Content.ReadFromJsonAsync<JsonElement>() : (JsonElement?)null;
        return new Answer(answer.StatusCode, await Desk.ProblemCode(answer), answer.Headers.ETag?.Tag, problem);
    }

    private static async Task<string> Version(Desk desk, string incident)
    {
        using var answer = await desk.Http.GetAsync($"api/incidents/{incident}");
        return answer.Headers.ETag!.Tag;
    }

    private async Task<string> Incident(string id, string kind)
    {
        using var department = new Department(_world, _hub, "emergency");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send(id, Department.Report(id, kind, severity: 4))).Status);
        using var desk = await Desk.SignIn(_world, _hub);
        var rows = await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1);
        return rows[0].GetProperty("id").GetString()!;
    }

    private Task<Desks> SignIn() => Desks.SignIn(_world, _hub, People);
}
