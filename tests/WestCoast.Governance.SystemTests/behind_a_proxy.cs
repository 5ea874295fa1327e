using System.Net.Http.Json;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>A proxy on this machine ends TLS and says so; one elsewhere is not believed.</summary>
public sealed class behind_a_proxy(OneHub one) : IClassFixture<OneHub>
{
    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task the_cookie_is_secure_over_tls(string scheme, bool secure)
    {
        using var desk = Desk.At(one.Hub);
        using var answer = await SignIn(desk, scheme, "203.0.113.7");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task a_timeline_names_the_persons_address_and_not_the_proxys()
    {
        using var department = new Department(one.World, one.Hub, "hotline");
        Assert.Equal(202, (int)(await department.Send("p1", Department.Report("p1", "noise"))).Status);
        using var desk = await Desk.SignIn(one.World, one.Hub);
        var id = (await Eventually.Get(() => desk.Incidents("kind=noise"), rows => rows.Count == 1))[0].GetProperty("id").GetString();
        desk.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        await desk.Command($"api/incidents/{id}/note", new { text = "来自指挥中心" });

        var note = (await desk.Get($"api/incidents/{id}/timeline")).GetProperty("entries").EnumerateArray().Last();
        Assert.Equal("203.0.113.7", note.GetProperty("by").GetProperty("from").GetString());
    }

    [Fact]
    public async Task a_refusal_has_a_short_title_a_sentence_and_its_chinese()
    {
        using var department = new Department(one.World, one.Hub, "hotline");
        var answer = await department.Send("p2", Department.Report("p2", "no-such-kind"));

        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal("urn:west-coast:kind.unknown", problem.GetProperty("type").GetString());
        Assert.Equal("Kind unknown", problem.GetProperty("title").GetString());
        Assert.Contains("no-such-kind", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("没有该事件类别。", problem.GetProperty("zh").GetString());
    }

    private Task<HttpResponseMessage> SignIn(Desk desk, string scheme, string from)
    {
        var login = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "dispatcher");
        var request = new HttpRequestMessage(HttpMethod.Post, "api/session") { Content = JsonContent.Create(new { user = login.User, password = login.Password }) };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", from);
        return desk.Http.SendAsync(request);
    }
}
