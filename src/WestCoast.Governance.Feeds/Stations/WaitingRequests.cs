using System.Collections.Concurrent;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>The requests of one line that wait for their answer.</summary>
internal sealed class WaitingRequests
{
    /// <summary>After "I have it, the rest follows" a station may take so long.</summary>
    private static readonly TimeSpan Working = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<RequestAnswer>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Sends, and again while nothing comes; the outcome is the station's, or no-answer.</summary>
    public async Task<RequestOutcome> Ask(Asked.Send request, Func<ReadOnlyMemory<byte>, Task> send, CancellationToken ct)
    {
        try
        {
            for (var attempt = 0; attempt <= request.Retries; attempt++)
            {
                var answer = Wait(request.Key);
                await send(request.Bytes);
                for (var patience = request.AnswerWithin; await Within(answer.Task, patience, ct) is { } told; patience = Working)
                {
                    if (told.Outcome != "received")
                        return new RequestOutcome(told.Outcome, told.Content);
                    answer = Wait(request.Key);
                }
            }

            return new RequestOutcome("no-answer");
        }
        finally
        {
            _waiting.TryRemove(request.Key, out _);
        }
    }

    /// <summary>Whether somebody waited for it.</summary>
    public bool Answered(RequestAnswer answer) => _waiting.TryGetValue(answer.Key, out var waiting) && waiting.TrySetResult(answer);

    private TaskCompletionSource<RequestAnswer> Wait(string key) =>
        _waiting[key] = new TaskCompletionSource<RequestAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);

    private static async Task<RequestAnswer?> Within(Task<RequestAnswer> answer, TimeSpan patience, CancellationToken ct)
    {
        await Task.WhenAny(answer, Task.Delay(patience, ct));
        ct.ThrowIfCancellationRequested();
        return answer.IsCompletedSuccessfully ? await answer : null;
    }
}
