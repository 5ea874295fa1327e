using System.Net;
using System.Text.Json;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Departments and desks see theirs come and go, live and when they come back.</summary>
public sealed class a_screen_shows_what_its_seat_may_see(OneHub one) : IClassFixture<OneHub>
{
    private const string Community = "370211001002";

    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task and_lets_go_what_is_transferred_to_another_department()
    {
        await Seats.Make(_world, new("ecology", SeatRoles.Department, "370211", "ecology"), new("urban", SeatRoles.Department, "370211", "urban-management"));
        using var desk = await Desk.SignIn(_world, _hub);
        using var ecology = await Seats.SignIn(_hub, "ecology");
        using var urban = await Seats.SignIn(_hub, "urban");
        await using var theirs = await LiveScreen.Open(ecology);
        await using var others = await LiveScreen.Open(urban);
        await theirs.Until(e => e.Type == "snapshot");
        var seen = (await others.Until(e => e.Type == "snapshot")).Id!;

        var id = await Opened(desk, "noise"); // ecology's, and nobody's beside
        var last = (await theirs.UntilChange("incident_routed", "noise")).Id!;
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{id}/transfer", new { department = "urban-management", reason = "属城管" })).Status);

        var gone = (await theirs.Until(e => e.Type is "gone" or "change")).Data;
        Assert.Equal((id, "Transferred"), (gone.GetProperty("incidentId").GetString(), gone.GetProperty("cause").GetString()));
        Assert.DoesNotContain("urban-management", gone.ToString(), StringComparison.Ordinal);
        Assert.Equal(id, (await others.Until(e => e.Type != "ping")).Row.GetProperty("id").GetString());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(ecology, id), await Status(urban, id)));
        Assert.Empty(await ecology.Incidents("kind=noise"));

        await using var back = await LiveScreen.Open(ecology, last);
        Assert.Equal(id, (await back.Until(e => e.Type != "ping")).Data.GetProperty("incidentId").GetString());
        await using var came = await LiveScreen.Open(urban, seen);
        Assert.Equal("change", (await came.Until(e => e.Type != "ping")).Type);
    }

    [Fact]
    public async Task and_a_desk_gets_what_is_transferred_to_it_from_elsewhere_and_may_work_it()
    {
        const string Other = "370211002001";
        await Seats.Make(_world, new("from", SeatRoles.Dispatcher, Community), new("to", SeatRoles.Dispatcher, Other), new("third", SeatRoles.Dispatcher, "370211003"));
        using var desk = await Desk.SignIn(_world, _hub);
        using var from = await Seats.SignIn(_hub, "from");
        using var to = await Seats.SignIn(_hub, "to");
        using var third = await Seats.SignIn(_hub, "third");
        await using var screen = await LiveScreen.Open(to);
        await screen.Until(e => e.Type == "snapshot");
        var id = await Opened(desk, "road-damage");
        Assert.Equal((HttpStatusCode.NoContent, ""), await from.Command($"api/incidents/{id}/transfer", new { division = Other, reason = "路段归属邻居" }));

        Assert.Equal(id, (await screen.Until(e => e.Type == "change")).Row.GetProperty("id").GetString());
        Assert.Equal((HttpStatusCode.NoContent, ""), await to.Command($"api/incidents/{id}/acknowledgement"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound), (await Status(from, id), await Status(to, id), await Status(third, id)));
        Assert.Equal((HttpStatusCode.Forbidden, "incident.not-your-desk"), await from.Command($"api/incidents/{id}/confirmation", new { text = "?" }));
    }

    private static async Task<HttpStatusCode> Status(Desk desk, string id)
    {
        using var answer = await desk.Http.GetAsync($"api/incidents/{id}");
        return answer.StatusCode;
    }

    private async Task<string> Opened(Desk desk, string kind)
    {
        using var hotline = new Department(_world, _hub, "hotline");
        await hotline.Send($"screen-{kind}", JsonSerializer.Serialize(new { id = $"screen-{kind}", kind, at = DateTimeOffset.UtcNow, division = Community }));
        return (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0].GetProperty("id").GetString()!;
    }
}
