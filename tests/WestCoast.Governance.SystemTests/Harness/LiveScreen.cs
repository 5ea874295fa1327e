using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A screen's live stream, read as a browser reads it.</summary>
internal sealed class LiveScreen : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private LiveScreen(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public sealed record Event(string Type, string? Id, JsonElement Data)
    {
        public string Change => Data.GetProperty("change").GetString()!;
        public JsonElement Row => Data.GetProperty("row");
    }

    public static async Task<LiveScreen> Open(Desk desk, string? lastEventId = null, string path = "api/incidents/stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await desk.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new LiveScreen(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; throws when none comes in time.</summary>
    public async Task<Event> Next(TimeSpan? patience = null)
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(patience ?? TimeSpan.FromSeconds(60)))
            throw new EndOfStreamException("The stream ended.");
        var item = _events.Current;
        return new Event(item.EventType, item.EventId, JsonDocument.Parse(item.Data).RootElement);
    }

    /// <summary>Reads on until an event is as wanted.</summary>
    public async Task<Event> Until(Func<Event, bool> wanted)
    {
        var seen = new List<string>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Eventually.Patience;)
        {
            var next = await Next();
            if (wanted(next))
                return next;
            seen.Add($"{next.Type} {next.Id}");
        }

        throw new TimeoutException($"Not shown; seen: {string.Join(", ", seen)}");
    }

    public Task<Event> UntilChange(string change, string kind) =>
        Until(e => e.Type == "change" && e.Change == change && e.Row.GetProperty("kind").GetString() == kind);

    public ValueTask DisposeAsync()
    {
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
