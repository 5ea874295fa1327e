using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Webhooks;

namespace WestCoast.Governance.Benchmarks;

/// <summary>A dispatcher's session on a running hub, and incidents to write on; reported for the purpose where there are too few.</summary>
internal sealed class BenchedDesks : IDisposable
{
    private static readonly string[] Kinds = ["noise", "pollution", "road-damage", "utility-fault", "public-order", "illegal-dumping"];
    private static readonly string[] Towns = [.. Enumerable.Range(1, 7).Concat(Enumerable.Range(9, 7)).Select(n => $"3702110{n:00}")];

    private readonly HttpClient _http;
    private readonly IReadOnlyList<string> _ids;
    private int _key;

    private BenchedDesks(HttpClient http, IReadOnlyList<string> ids) => (_http, _ids) = (http, ids);

    public int Incidents => _ids.Count;

    public static async Task<BenchedDesks> SignIn(CommandsPerSecond.Options its)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = its.Hub };
        var login = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(its.Secrets, "logins.json")))!.AsArray().First(login => (string)login!["role"]! == "dispatcher")!;
        using var answer = await http.PostAsJsonAsync("api/session", new { user = (string)login["user"]!, password = (string)login["password"]! });
        answer.EnsureSuccessStatusCode();

        var wanted = its.Clients * 4;
        foreach (var (kind, town) in Kinds.SelectMany(kind => Towns.Select(town => (kind, town))).Take(wanted))
            await Report(its, http, kind, town);
        for (IReadOnlyList<string> ids = []; ; await Task.Delay(200))
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"api/incidents?status=open&limit=200");
            ids = [.. page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
            if (ids.Count >= wanted)
                return new BenchedDesks(http, [.. ids.Take(wanted)]);
        }
    }

    public async Task Note(int incident, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{_ids[incident % _ids.Count]}/note") { Content = JsonContent.Create(new { text = "阀门已关" }) };
        request.Headers.Add("Idempotency-Key", $"bench-{Environment.ProcessId}-{Interlocked.Increment(ref _key)}");
        using var answer = await _http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private static async Task Report(CommandsPerSecond.Options its, HttpClient http, string kind, string town)
    {
        var key = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(its.Secrets, "feeds.json")))!["Feeds"]!["Sources"]!["hotline"]![0]!["Key"]!.GetValue<string>();
        StandardWebhooks.TryReadKey(key, out var secret);
        var now = DateTimeOffset.UtcNow;
        var id = $"bench-{kind}-{town}-{now.ToUnixTimeMilliseconds()}";
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id, kind, at = now, division = town }));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/feeds/hotline/reports") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(StandardWebhooks.IdHeader, id);
        request.Headers.Add(StandardWebhooks.TimestampHeader, $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(secret, id, now, body));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
