using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WestCoast.Governance.Feeds.Cap;
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

    public Task<ReportAnswer> Post(string feed, string id, byte[] body, CancellationToken ct) =>
        Post(new Way(feed, $"api/feeds/{feed}/reports", "application/json"), id, body, ct);

    /// <summary>A CAP message, over the emergency feed.</summary>
    public Task<ReportAnswer> PostWarning(string id, byte[] document, CancellationToken ct) =>
        Post(new Way(WarningSignal.Feed, $"api/feeds/{WarningSignal.Feed}/cap", CapAlert.MediaType), id, document, ct);

    private sealed record Way(string Feed, string Path, string MediaType);

    private async Task<ReportAnswer> Post(Way way, string id, byte[] body, CancellationToken ct)
    {
        while (true)
        {
            var (answer, pause) = await Try(way, id, body, ct);
            if (answer is not null)
                return answer;
            await Task.Delay(pause < LongestPause ? pause : LongestPause, ct);
        }
    }

    private async Task<(ReportAnswer? Answer, TimeSpan Pause)> Try(Way way, string id, byte[] body, CancellationToken ct)
    {
        try
        {
            using var request = Signed(way, id, body, TimeProvider.System.GetUtcNow());
            using var response = await http.SendAsync(request, ct);
            if (response.IsSuccessStatusCode)
                return (new ReportAnswer(true, ""), default);
            if (response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            {
                interrupted($"{way.Feed}: {(int)response.StatusCode}");
                return (null, response.Headers.RetryAfter?.Delta ?? UsualPause);
            }

            return (new ReportAnswer(false, $"{(int)response.StatusCode} {Detail(await response.Content.ReadAsStringAsync(ct))}"), default);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            interrupted($"{way.Feed}: {e.Message}");
            return (null, UsualPause);
        }
    }

    private HttpRequestMessage Signed(Way way, string id, byte[] body, DateTimeOffset wallClock)
    {
        StandardWebhooks.TryReadKey(keys[way.Feed], out var key);
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(way.MediaType) } };
        return new HttpRequestMessage(HttpMethod.Post, way.Path)
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
