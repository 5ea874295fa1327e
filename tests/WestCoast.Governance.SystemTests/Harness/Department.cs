using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Webhooks;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A department's system: signs its reports with its own key.</summary>
internal sealed class Department(HubWorld world, HubProcess hub, string feed) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = hub.Url, Timeout = TimeSpan.FromSeconds(20) };

    public sealed record Answer(HttpStatusCode Status, string Body, string Code, TimeSpan? RetryAfter)
    {
        public string SignalId => JsonNode.Parse(Body)!["signalId"]!.GetValue<string>();
    }

    public byte[] SigningKey
    {
        get
        {
            var text = JsonNode.Parse(File.ReadAllText(Path.Combine(world.Secrets, "feeds.json")))!["Feeds"]!["Sources"]![feed]![0]!["Key"]!.GetValue<string>();
            StandardWebhooks.TryReadKey(text, out var key);
            return key;
        }
    }

    /// <summary>A report at a place of the seeded district, near the drain line.</summary>
    public static string Report(string id, string kind, int? severity = null, string? title = null, DateTimeOffset? at = null) => JsonSerializer.Serialize(new
    {
        id, kind, severity, title, at = at ?? DateTimeOffset.UtcNow, position = new { lon = 120.204, lat = 36.056, crs = "WGS84" },
    });

    public Task<Answer> Send(string id, string body) => Post(Signed(id, Encoding.UTF8.GetBytes(body)));

    public HttpRequestMessage Signed(string id, byte[] body, string contentType = "application/json", DateTimeOffset? timestamp = null, byte[]? key = null)
    {
        var at = timestamp ?? DateTimeOffset.UtcNow;
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/feeds/{feed}/reports") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add(StandardWebhooks.IdHeader, id);
        request.Headers.Add(StandardWebhooks.TimestampHeader, $"{at.ToUnixTimeSeconds()}");
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(key ?? SigningKey, id, at, body));
        return request;
    }

    public async Task<Answer> Post(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(), await Desk.ProblemCode(answer), answer.Headers.RetryAfter?.Delta);
    }

    public void Dispose() => _http.Dispose();
}
