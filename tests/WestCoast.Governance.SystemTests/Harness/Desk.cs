using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Somebody at a desk: signed in over HTTP, with cookies of their own.</summary>
internal sealed class Desk : IDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer() };

    private Desk(Uri hub) => Http = new HttpClient(_handler) { BaseAddress = hub, Timeout = TimeSpan.FromSeconds(30) };

    public HttpClient Http { get; }
    public CookieContainer Cookies => _handler.CookieContainer;

    public sealed record Login(string User, string Password, string Role, string Division);

    /// <summary>Nobody yet.</summary>
    public static Desk At(HubProcess hub) => new(hub.Url);

    /// <summary>The first who has that role.</summary>
    public static Task<Desk> SignIn(HubWorld world, HubProcess hub, string role = "dispatcher") =>
        SignIn(hub, world.Secret<List<Login>>("logins.json").First(login => login.Role == role));

    public static Task<Desk> SignInAs(HubWorld world, HubProcess hub, string user) =>
        SignIn(hub, world.Secret<List<Login>>("logins.json").Single(login => login.User == user));

    private static async Task<Desk> SignIn(HubProcess hub, Login login)
    {
        var desk = new Desk(hub.Url);
        using var answer = await desk.Http.PostAsJsonAsync("api/session", new { user = login.User, password = login.Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return desk;
    }

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<IReadOnlyList<JsonElement>> Incidents(string query = "") =>
        [.. (await Get($"api/incidents?limit=200&{query}")).GetProperty("rows").EnumerateArray()];

    /// <summary>The types of the events of an incident's life, in order.</summary>
    public async Task<IReadOnlyList<string>> History(string incident) =>
        [.. (await Get($"api/incidents/{incident}/timeline")).GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("type").GetString()!)];

    public async Task<(HttpStatusCode Status, string Code)> Command(string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, await ProblemCode(answer));
    }

    public static async Task<string> ProblemCode(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return "";
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return problem["type"]!.GetValue<string>().Replace("urn:west-coast:", "", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}
