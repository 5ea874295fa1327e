using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WestCoast.Governance.Feeds.Webhooks;

namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>What the hub said to a report: accepted, or refused in its own words.</summary>
internal sealed record ReportAnswer(bool Accepted, string Words);

/// <summary>
/// A department's way in: posts signed reports, and sends one again under the same id until the hub has said yes
/// or no, waiting as long as Retry-After asks.
/// </summary>
internal sealed class ReportLine(HttpClient http, IReadOnlyDictionary<string, string> keys, Action<string> interrupted)
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public bool Knows(string feed) => keys.TryGetValue(feed, out var key) && StandardWebhooks.TryReadKey(key, out _);

    public async Task<ReportAnswer> Post(string feed, string id, byte[] body, CancellationToken ct)
    {
        while (true)
        {
            var (answer, pause) = await Try(feed, id, body, ct);
            if (answer is not null)
                return answer;
            await Task.Delay(pause < LongestPause ? pause : LongestPause, ct);
        }
    }

    private async Task<(ReportAnswer? Answer, TimeSpan Pause)> Try(string feed, string id, byte[] body, CancellationToken ct)
    {
        try
        {
            using var request = Signed(feed, id, body, TimeProvider.System.GetUtcNow());
            using var response = await http.SendAsync(request, ct);
            if (response.IsSuccessStatusCode)
                return (new ReportAnswer(true, ""), default);
            if (response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            {
                interrupted($"{feed}: {(int)response.StatusCode}");
                return (null, response.Headers.RetryAfter?.Delta ?? UsualPause);
            }

            return (new ReportAnswer(false, $"{(int)response.StatusCode} {Detail(await response.Content.ReadAsStringAsync(ct))}"), default);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            interrupted($"{feed}: {e.Message}");
            return (null, UsualPause);
        }
    }

    private HttpRequestMessage Signed(string feed, string id, byte[] body, DateTimeOffset wallClock)
    {
        StandardWebhooks.TryReadKey(keys[feed], out var key);
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return new HttpRequestMessage(HttpMethod.Post, $"api/feeds/{feed}/reports")
        {
            Content = content,
            Headers =
            {
                { StandardWebhooks.IdHeader, id },
                { StandardWebhooks.TimestampHeader, wallClock.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(key, id, wallClock, body) },
            },
        };
    }

    private static string Detail(string problem)
    {
        try
        {
            using var json = JsonDocument.Parse(problem);
            return json.RootElement.TryGetProperty("detail", out var detail) ? detail.ToString() : problem;
        }
        catch (JsonException)
        {
            return problem;
        }
    }
}
