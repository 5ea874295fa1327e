using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>A sender that did not hear the answer sends the same command with the same key, and one that saw too little learns what it missed.</summary>
public sealed class a_command_sent_again(OneHub one) : IClassFixture<OneHub>
{
    [Fact]
    public async Task that_took_the_incident_off_the_own_desk_is_answered_as_the_first_time()
    {
        using var desk = await Desk.SignInAs(one.World, one.Hub, "community-dispatcher");
        var id = await Reported(desk, "petition", "370211001006");

        Assert.Equal((204, 204), (await Send(desk, id, "escalation", new { reason = "超出能力" }), await Send(desk, id, "escalation", new { reason = "超出能力" })));
        Assert.Equal(1, (await desk.History(id)).Count(type => type == "incident_escalated"));
    }

    [Fact]
    public async Task that_corrects_the_position_has_one_effect_and_tells_the_version()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        var id = await Reported(desk, "dispute", "370211001006");

        Assert.Equal((204, 204), (await Send(desk, id, "position", new { lon = 120.203, lat = 36.055, crs = "WGS84" }), await Send(desk, id, "position", new { lon = 120.203, lat = 36.055, crs = "WGS84" })));
        Assert.Equal(1, (await desk.History(id)).Count(type => type == "incident_relocated"));
        Assert.Equal(422, await Send(desk, id, "position", new { lon = 120.204, lat = 36.056, crs = "WGS84" }));
        using var moved = await desk.Http.PostAsJsonAsync($"api/incidents/{id}/position", new { lon = 120.204, lat = 36.056, crs = "WGS84" });
        Assert.Equal($"\"{(await desk.Get($"api/incidents/{id}")).GetProperty("version").GetInt64()}\"", moved.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("position", """{"division":"370211001002"}""", 412)]
    [InlineData("acknowledgement", "", 409)]
    public async Task from_an_old_screen_learns_who_did_what_meanwhile_whatever_it_is_refused_for(string command, string body, int status)
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var colleague = await Desk.SignIn(one.World, one.Hub, "operator");
        var id = await Reported(desk, command == "position" ? "livelihood" : "noise", "370211001006");
        await colleague.Command($"api/incidents/{id}/acknowledgement");

        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{id}/{command}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "\"2\"");
        using var answer = await desk.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        var meanwhile = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("meanwhile").EnumerateArray().Single();
        Assert.Equal(("incident_acknowledged", "operator"), (meanwhile.GetProperty("what").GetString(), meanwhile.GetProperty("by").GetString()));
    }

    private static async Task<int> Send(Desk desk, string id, string command, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{id}/{command}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{id}-{command}");
        using var answer = await desk.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<string> Reported(Desk desk, string kind, string division)
    {
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At($"again-{kind}", kind, division);
        return (await desk.OpenAt(kind, division)).Id();
    }
}
