using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>Signs in as a person does, with a cookie.</summary>
internal static class Desk
{
    public static async Task<HttpClient> SignIn(Uri hub, string? user, string? password, string secrets, CancellationToken ct)
    {
        var login = user is not null && password is not null ? (user, password) : FromFile(user, secrets);
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = hub, Timeout = Timeout.InfiniteTimeSpan,
        };
        using var answer = await http.PostAsJsonAsync("api/session", new { login.user, login.password }, ct);
        return answer.IsSuccessStatusCode
            ? http
            : throw new RefusedToStart($"The hub did not sign {login.user} in: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
    }

    /// <summary>When sensors last spoke, as the hub tells; to see whether somebody else is feeding them.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset?>> LastHeard(HttpClient signedIn, CancellationToken ct)
    {
        var sensors = await signedIn.GetFromJsonAsync<JsonElement>("api/sensors", ct);
        return sensors.EnumerateArray().ToDictionary(
            sensor => sensor.GetProperty("id").GetString()!,
            sensor => sensor.TryGetProperty("lastAt", out var at) && at.ValueKind == JsonValueKind.String ? at.GetDateTimeOffset() : (DateTimeOffset?)null);
    }

    /// <summary>A dispatcher whose desk sees the whole district has the shortest division code.</summary>
    private static (string user, string password) FromFile(string? user, string secrets) =>
        SeedFiles.Logins(secrets)
            .Where(login => user is null ? login.Role == "dispatcher" : login.User == user)
            .OrderBy(login => login.Division.Length)
            .Select(login => ((string, string)?)(login.User, login.Password))
            .FirstOrDefault()
        ?? throw new RefusedToStart($"{secrets}/logins.json has no such login; give --user and --password.");
}
