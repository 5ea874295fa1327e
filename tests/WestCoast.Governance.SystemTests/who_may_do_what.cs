using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.SystemTests.Harness;
using static WestCoast.Governance.SystemTests.Harness.AccessTable;

namespace WestCoast.Governance.SystemTests;

/// <summary>
/// Every route of a real hub, asked by every role from inside, below, above, beside and outside of an incident's ground,
/// against the table in <see cref="AccessTable"/>. No command has an effect: each carries a version that is too old.
/// </summary>
public sealed class who_may_do_what(AnIncidentAndItsSeats ground) : IClassFixture<AnIncidentAndItsSeats>
{
    [Fact]
    public async Task is_told_for_every_route_there_is()
    {
        using var admin = await Seats.SignIn(ground.Hub, "administrator@above");
        var paths = (await admin.Get("openapi/v1.json")).GetProperty("paths");
        var served = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        var told = Routes.Where(route => !Undocumented.Contains(route.Template)).Select(route => $"{route.Method} {route.Template}");

        Assert.Equal(served.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task is_what_the_table_says()
    {
        var wrong = new ConcurrentBag<string>();
        var seats = from role in SeatRoles.All from n in Enumerable.Range(0, Positions.Length) select (role, n);
        await Parallel.ForEachAsync(seats, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (asked, _) =>
        {
            var (role, n) = asked;
            using var seat = await ground.Cookie($"{role}@{Positions[n]}");
            foreach (var route in Routes)
            {
                var (answer, expected) = (await Ask(seat, route), route.Expected[role][n]);
                if (answer.Outcome != expected)
                    wrong.Add($"{role} {Positions[n]}: {route.Method} {route.Template} should be {expected}, is {answer}");
            }
        });

        Assert.Empty(wrong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task is_nothing_for_who_is_not_signed_in_but_what_is_open_to_all()
    {
        using var nobody = new HttpClient { BaseAddress = ground.Hub.Url };
        foreach (var route in Routes)
        {
            var answer = await Ask(nobody, route);
            Assert.True((answer.Code != "session.none") == route.OpenToAll, $"{route.Method} {route.Template}: {answer}");
        }
    }

    [Fact]
    public async Task changed_nothing_by_being_asked() =>
        Assert.Empty((await ground.History()).Except(["incident_opened", "incident_routed", "note_added", "departments_summoned", "incident_assigned"]));

    [Theory]
    [InlineData("co-handler", 'A', 'D')] // a department that handles it together with others
    [InlineData("summoned", 'A', 'D')]
    [InlineData("stranger", 'H', 'H')] // another department of the same division
    [InlineData("assigned-worker", 'A', 'D')] // of another subdistrict
    [InlineData("unassigned-worker", 'H', 'D')] // their colleague
    public async Task depends_on_having_a_part_in_it(string user, char sees, char acknowledges)
    {
        using var seat = await ground.Cookie(user);
        Assert.Equal(sees, (await Ask(seat, Find("GET", "/api/incidents/{id}"))).Outcome);
        Assert.Equal(sees, (await Ask(seat, Find("GET", "/api/incidents/{id}/timeline"))).Outcome);
        Assert.Equal(sees, (await Ask(seat, Find("POST", "/api/incidents/{id}/note"))).Outcome);
        Assert.Equal(acknowledges, (await Ask(seat, Find("POST", "/api/incidents/{id}/acknowledgement"))).Outcome);
    }

    [Fact]
    public async Task is_the_same_in_the_list_and_in_the_stream_as_for_the_incident()
    {
        foreach (var seat in ground.Everybody)
        {
            using var desk = await Seats.SignIn(ground.Hub, seat.User);
            using var answer = await desk.Http.GetAsync($"api/incidents/{ground.Id}");
            var (sees, listed) = (answer.StatusCode == HttpStatusCode.OK, (await desk.Incidents()).Select(Id));
            await using var screen = await LiveScreen.Open(desk);
            var snapshot = (await screen.Until(e => e.Type == "snapshot")).Data;
            var total = snapshot.GetProperty("total").GetInt32();
            Assert.Equal((seat.User, sees, sees, sees ? 1 : 0), (seat.User, listed.Contains(ground.Id), snapshot.GetProperty("rows").EnumerateArray().Select(Id).Contains(ground.Id), total));
        }
    }

    [Fact]
    public async Task hides_the_sensors_of_others_grounds_and_departments()
    {
        using var all = await Seats.SignIn(ground.Hub, "dispatcher@above");
        using var inside = await Seats.SignIn(ground.Hub, "dispatcher@inside");
        using var department = await Seats.SignIn(ground.Hub, "stranger");
        var cells = (await all.Get("api/sensors")).EnumerateArray().Select(sensor => sensor.GetProperty("cell").GetString()!).ToList();
        var own = (await inside.Get("api/sensors")).EnumerateArray().Select(sensor => sensor.GetProperty("cell").GetString()!).ToList();

        Assert.Equal(cells.Where(cell => cell.StartsWith("370211001", StringComparison.Ordinal)).Order(), own.Order());
        Assert.InRange(own.Count, 1, cells.Count - 1);
        Assert.All((await department.Get("api/sensors")).EnumerateArray(), sensor => Assert.Contains(sensor.GetProperty("incidentKind").GetString(), TrafficKinds));
    }

    private async Task<Answer> Ask(HttpClient seat, Route route)
    {
        using var request = new HttpRequestMessage(new(route.Method), route.Path(ground.Id));
        request.Headers.TryAddWithoutValidation("If-Match", "\"too-old\"");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7"); // for metrics: not from the machine itself
        if (route.Body is { } body)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await seat.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new Answer((int)answer.StatusCode, await Desk.ProblemCode(answer));
    }

    private static Route Find(string method, string template) => Routes.Single(route => (route.Method, route.Template) == (method, template));

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private sealed record Answer(int Status, string Code)
    {
        /// <summary>Allowed: the rules were asked, whatever they said. Denied. Hidden: as if it were not there.</summary>
        public char Outcome => (Status, Code) switch
        {
            (403, "role.insufficient" or "incident.not-your-desk") => 'D',
            (404, "incident.unknown") => 'H',
            (404, "layer.unknown" or "assignment.unknown" or "merge.unknown-other" or "file.unknown" or "person.unknown" or "station.unknown") => 'A',
            (401, "session.none") or (404, _) or ( >= 500, _) => '?',
            _ => 'A',
        };
    }
}

/// <summary>A gas leak in a community, on its subdistrict's desk, with a summoned department and an assigned worker; and everybody who may ask.</summary>
public sealed class AnIncidentAndItsSeats : IAsyncLifetime
{
    private const string Community = "370211001002";
    private static readonly string[] Called = ["water"];

    private static readonly Dictionary<string, string> Divisions = new()
    {
        ["inside"] = "370211001", ["below"] = Community, ["above"] = "370211", ["beside"] = "370211002", ["outside"] = "370211001003",
    };

    private readonly ConcurrentDictionary<string, string> _cookies = new();

    internal HubWorld World { get; private set; } = null!;
    internal HubProcess Hub { get; private set; } = null!;
    internal string Id { get; private set; } = "";

    internal IReadOnlyList<Seat> Everybody { get; } =
    [
        .. from role in SeatRoles.All
           from position in Positions
           select new Seat($"{role}@{position}", role, Divisions[position], role == SeatRoles.Department ? "emergency" : null),
        new("co-handler", SeatRoles.Department, Divisions["inside"], "fire-rescue"),
        new("summoned", SeatRoles.Department, Divisions["inside"], "water"),
        new("stranger", SeatRoles.Department, Divisions["inside"], "traffic"),
        new("departmentless", SeatRoles.Department, Divisions["inside"]),
        new("assigned-worker", SeatRoles.GridWorker, Divisions["beside"], Worker: "w-0304"),
        new("unassigned-worker", SeatRoles.GridWorker, Divisions["beside"], Worker: "w-0305"),
    ];

    public async ValueTask InitializeAsync()
    {
        World = await HubWorld.Create();
        Hub = await World.StartHub();
        await Seats.Make(World, Everybody);
        using (var hotline = new Department(World, Hub, "hotline"))
            await hotline.Send("leak", JsonSerializer.Serialize(new { id = "leak", kind = "gas-leak", at = DateTimeOffset.UtcNow, division = Community }));
        using var desk = await Seats.SignIn(Hub, "dispatcher@inside");
        Id = (await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1))[0].GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{Id}/summons", new { departments = Called, reason = "积水" })).Status);
        await Seats.InStore(World, async session =>
        {
            var now = DateTimeOffset.UtcNow;
            var offer = new Offer(Guid.NewGuid(), new(AssigneeKind.Worker, "w-0304", "网格员", "Grid worker", "370211001002002"), OnDuty: true, []);
            await session.Decide(Guid.Parse(Id), new Assign(offer, null, now, Actor.System), new EdgeStamp(Contracts.Worlds.World.Live), CancellationToken.None);
        });
    }

    internal async Task<HttpClient> Cookie(string user)
    {
        if (!_cookies.TryGetValue(user, out var cookie))
        {
            using var desk = await Seats.SignIn(Hub, user);
            _cookies[user] = cookie = desk.Cookies.GetCookieHeader(Hub.Url);
        }

        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Hub.Url }; // signing out must not lose it
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookie);
        return http;
    }

    internal async Task<IReadOnlyList<string>> History()
    {
        using var desk = await Seats.SignIn(Hub, "dispatcher@above");
        return await desk.History(Id);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
