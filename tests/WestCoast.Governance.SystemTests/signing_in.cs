using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Who may come in, what each role may do and see, and what stays shut.</summary>
public sealed class signing_in(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task gives_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        using var desk = Desk.At(_hub);
        using var answer = await Post(desk, Login("dispatcher").User, Login("dispatcher").Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("wcg-live=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);

        var session = await desk.Get("api/session");
        Assert.Equal(("dispatcher", "370211", "Live", "Actual"), (
            session.GetProperty("role").GetString()!, session.GetProperty("division").GetString()!, session.GetProperty("world").GetString()!, session.GetProperty("capStatus").GetString()!));
    }

    [Fact]
    public async Task ends_with_signing_out()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var ended = await desk.Http.DeleteAsync("api/session");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using var after = await desk.Http.GetAsync("api/session");
        Assert.Equal((HttpStatusCode.Unauthorized, "session.none"), (after.StatusCode, await Desk.ProblemCode(after)));
    }

    [Fact]
    public async Task with_a_wrong_password_five_times_locks_even_the_right_one_out()
    {
        using var desk = Desk.At(_hub);
        var login = Login("administrator");
        for (var n = 1; n <= 4; n++)
            Assert.Equal((401, "sign-in.wrong"), await Try(login.User, "wrong"));

        Assert.Equal((429, "sign-in.locked"), await Try(login.User, "wrong"));
        using var right = await Post(desk, login.User, login.Password);
        Assert.Equal((HttpStatusCode.TooManyRequests, "sign-in.locked"), (right.StatusCode, await Desk.ProblemCode(right)));
        Assert.InRange(right.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Equal((401, "sign-in.wrong"), await Try("nobody", "wrong"));
        Assert.Equal((400, "sign-in.incomplete"), await Try("", ""));
        Assert.Equal((400, "text.not-storable"), await Try("a\0b", "wrong"));

        async Task<(int, string)> Try(string user, string password)
        {
            using var answer = await Post(desk, user, password);
            return ((int)answer.StatusCode, await Desk.ProblemCode(answer));
        }
    }

    [Theory]
    [InlineData("api/session")]
    [InlineData("api/kinds")]
    [InlineData("api/divisions")]
    [InlineData("api/grids.geojson")]
    [InlineData("api/grids.geojson?level=grid")]
    [InlineData("api/sensors")]
    [InlineData("api/incidents")]
    [InlineData("api/incidents/01900000-0000-7000-8000-000000000000")]
    [InlineData("api/incidents/01900000-0000-7000-8000-000000000000/timeline")]
    [InlineData("api/incidents/stream")]
    [InlineData("api/feeds/refusals")]
    [InlineData("openapi/v1.json")]
    [InlineData("api/nothing-here")]
    public async Task is_needed_for(string path)
    {
        using var nobody = Desk.At(_hub);
        using var answer = await nobody.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.Unauthorized, "session.none"), (answer.StatusCode, await Desk.ProblemCode(answer)));
    }

    [Theory]
    [InlineData("acknowledgement")]
    [InlineData("note")]
    public async Task is_needed_to_change(string command)
    {
        using var nobody = Desk.At(_hub);
        Assert.Equal((HttpStatusCode.Unauthorized, "session.none"), await nobody.Command($"api/incidents/{Guid.NewGuid()}/{command}", new { text = "?" }));
    }

    [Fact]
    public async Task is_not_needed_for_health_and_not_enough_for_metrics()
    {
        using var nobody = Desk.At(_hub);
        Assert.Equal(HttpStatusCode.OK, await Status(nobody, "healthz/live"));
        Assert.Equal(HttpStatusCode.OK, await Status(nobody, "healthz/ready"));
        Assert.Equal(HttpStatusCode.OK, await Status(nobody, "metrics"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(nobody, "metrics", ("X-Forwarded-For", "10.0.0.7")));
        using var dispatcher = await Desk.SignIn(_world, _hub);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(dispatcher, "metrics", ("X-Forwarded-For", "10.0.0.7")));
        Assert.Equal(HttpStatusCode.OK, await Status(dispatcher, "openapi/v1.json"));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    public async Task from_another_site_changes_nothing(string header, string value, bool allowed)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{Guid.NewGuid()}/acknowledgement");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await desk.Http.SendAsync(request);
        Assert.Equal(allowed ? (404, "incident.unknown") : (403, "origin.foreign"), ((int)answer.StatusCode, await Desk.ProblemCode(answer)));
    }

    [Fact]
    public async Task as_a_grid_worker_shows_the_own_community_and_nothing_else()
    {
        using var dispatcher = await Desk.SignIn(_world, _hub);
        using var worker = await Desk.SignIn(_world, _hub, "grid-worker");
        var home = Login("grid-worker").Division;
        await using var screen = await LiveScreen.Open(worker);
        await screen.Until(e => e.Type == "snapshot");

        await Report("elsewhere", "crowd", home == "370211001002" ? "370211001003" : "370211001002");
        var elsewhere = (await Eventually.Get(() => dispatcher.Incidents("kind=crowd"), rows => rows.Count == 1))[0].GetProperty("id").GetString();
        await Report("home", "pollution", home);
        var change = await screen.Until(e => e.Type == "change");

        Assert.Equal("pollution", change.Row.GetProperty("kind").GetString());
        var mine = Assert.Single(await worker.Incidents());
        Assert.Equal(home, mine.GetProperty("place").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await Status(worker, $"api/incidents/{elsewhere}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(worker, $"api/incidents/{elsewhere}/timeline"));
        Assert.Equal((HttpStatusCode.NotFound, "incident.unknown"), await worker.Command($"api/incidents/{elsewhere}/note", new { text = "?" }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await worker.Command($"api/incidents/{mine.GetProperty("id").GetString()}/note", new { text = "到场查看" }));
        Assert.Equal((HttpStatusCode.Forbidden, "role.insufficient"), await worker.Command($"api/incidents/{mine.GetProperty("id").GetString()}/acknowledgement"));
        Assert.Empty(await worker.Incidents("division=370211&kind=crowd"));

        async Task Report(string id, string kind, string division)
        {
            using var department = new Department(_world, _hub, "hotline");
            var body = JsonSerializer.Serialize(new { id, kind, at = DateTimeOffset.UtcNow, division });
            Assert.Equal(HttpStatusCode.Accepted, (await department.Send(id, body)).Status);
        }
    }

    [Fact]
    public async Task outlives_a_restart_of_the_hub()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await _hub.Stop();
        await _hub.Start();
        Assert.Equal("dispatcher", (await desk.Get("api/session")).GetProperty("role").GetString());
    }

    private Desk.Login Login(string role) => _world.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == role);

    private static Task<HttpResponseMessage> Post(Desk desk, string user, string password) => desk.Http.PostAsJsonAsync("api/session", new { user, password });

    private static async Task<HttpStatusCode> Status(Desk desk, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await desk.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
