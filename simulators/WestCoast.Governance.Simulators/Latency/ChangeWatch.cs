using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>
/// A dispatcher's screen without the screen: follows the incident stream and notes when it saw the effect of which
/// reading. A detection's source event id is <c>reading/limit/raised</c> or <c>…/cleared</c>.
/// </summary>
internal sealed class ChangeWatch(HttpClient signedIn)
{
    private readonly ConcurrentDictionary<string, long> _seen = new();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _lastId;

    /// <summary>Done when the first snapshot is here.</summary>
    public Task Open => _open.Task;

    public int Reconnections { get; private set; }

    public TimeSpan? Took(string readingId, long sent) =>
        _seen.TryGetValue(readingId, out var at) ? Stopwatch.GetElapsedTime(sent, at) : null;

    public async Task Follow(CancellationToken ct)
    {
        for (; ; Reconnections++)
        {
            try
            {
                await FollowOnce(ct);
            }
            catch (Exception e) when (e is HttpRequestException or IOException && !ct.IsCancellationRequested && Open.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
            }
        }
    }

    private async Task FollowOnce(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/incidents/stream");
        if (_lastId is not null)
            request.Headers.Add("Last-Event-ID", _lastId);
        using var response = await signedIn.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            throw new RefusedToStart($"The hub answered {(int)response.StatusCode} to api/incidents/stream.");

        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(ct))
            Note(item, Stopwatch.GetTimestamp());
    }

    private void Note(SseItem<string> item, long at)
    {
        _lastId = item.EventId is { Length: > 0 } id ? id : _lastId;
        if (item.EventType == "snapshot")
            _open.TrySetResult();
        if (item.EventType != "change")
            return;

        using var change = JsonDocument.Parse(item.Data);
        var row = change.RootElement.GetProperty("row");
        foreach (var signal in (string[])["lastSignal", "firstSignal"])
            if (row.TryGetProperty(signal, out var facts) && facts.ValueKind == JsonValueKind.Object
                && facts.GetProperty("sourceEventId").GetString() is { } source)
                _seen.TryAdd(source.Split('/')[0], at);
    }
}
