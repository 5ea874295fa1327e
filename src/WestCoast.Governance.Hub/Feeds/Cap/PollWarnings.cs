using System.Diagnostics.Metrics;
using Npgsql;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>
/// Asks each configured source in its turn, by real time, and takes what is new. A source that fails is told in log and
/// figures and asked again; it never stops another. An entry counts as seen only once its message was taken or refused.
/// </summary>
internal sealed class PollWarnings(
    IReadOnlyList<CapSource> sources, FetchCap fetch, TakeWarning take, NpgsqlDataSource store, ILogger<PollWarnings> log) : BackgroundService
{
    public const int MostAtOnce = 50;

    private static readonly Meter Meter = new(EdgeMetrics.Prefix);
    private static readonly Counter<long> Polls = Meter.CreateCounter<long>("cap_polls", description: "Polls of CAP sources, by result: unchanged, read or failed.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("cap_entries", description: "New entries of CAP sources, by result: taken, refused, gone or failed.");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(sources.Select(source => Ask(source, stoppingToken)));

    private async Task Ask(CapSource source, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(source.Interval);
        string? told = null; // what goes on failing in one way is told once
        do
        {
            try
            {
                if (await Poll(source, ct) is not { } result)
                    continue;

                Count(Polls, source, result);
                if (told is not null)
                    log.LogInformation("CAP source {Source} answers again", source.Name);
                told = null;
            }
            catch (Exception e) when (!ct.IsCancellationRequested) // the next poll asks again
            {
                Count(Polls, source, "failed");
                if (told != e.Message)
                    log.Log(e is SourceFault or NotAcceptedException or NpgsqlException ? LogLevel.Warning : LogLevel.Error, "CAP source {Source}: {Reason}", source.Name, e.Message);
                told = e.Message;
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    /// <summary>Null when another process asks it, or has just asked it.</summary>
    private async Task<string?> Poll(CapSource source, CancellationToken ct)
    {
        await using var polled = await PolledCap.Hold(store, source.Name, ct);
        if (polled is null || await polled.Last(ct) is not { } last || last.Ago < source.Interval * 0.8)
            return null;

        var fetched = await fetch.Get(source, source.Url, CapEntries.LargestFeed, ct, last.ETag, last.Modified);
        if (fetched.Bytes is not { } feed)
        {
            await polled.Asked(last.ETag, last.Modified, ct);
            return "unchanged";
        }

        var (entries, reason, detail) = CapEntries.Read(feed, source.Url);
        if (reason is not null)
            throw new SourceFault($"{reason}: {detail}");

        var unseen = await polled.Unseen(entries.Select(entry => entry.Key), ct);
        var (left, failed) = (unseen.Count, false);
        foreach (var entry in entries.Where(entry => unseen.Remove(entry.Key)).Take(MostAtOnce))
        {
            failed |= !await TakeOne(source, entry, polled, ct);
            left--;
        }

        var whole = left == 0 && !failed;
        await polled.Asked(whole ? fetched.ETag : null, whole ? fetched.Modified : null, ct); // else it is read again, though unchanged
        return "read";
    }

    private async Task<bool> TakeOne(CapSource source, CapEntry entry, PolledCap polled, CancellationToken ct)
    {
        try
        {
            var message = entry.Message ?? (entry.Link is { } link
                ? (await fetch.Get(source, link, CapReader.LongestDocument, ct)).Bytes ?? throw new SourceFault($"{link} answered that nothing is new")
                : throw new SourceFault("the entry has neither a message nor a link", System.Net.HttpStatusCode.NotFound));
            var taken = await take.Take(message, source.Name, skipEnded: true, ct);
            if (taken is Taken.Refused no)
                log.LogWarning("CAP source {Source}: entry {Entry} refused: {Reason}, {Detail}", source.Name, entry.Key, no.Reason, no.Detail);
            Count(Entries, source, taken is Taken.Refused ? "refused" : "taken");
        }
        catch (SourceFault e)
        {
            Count(Entries, source, e.IsGone ? "gone" : "failed");
            log.LogWarning("CAP source {Source}: entry {Entry}: {Reason}", source.Name, entry.Key, e.Message);
            if (!e.IsGone)
                return false;
        }

        await polled.Seen(entry.Key, ct);
        return true;
    }

    private static void Count(Counter<long> figure, CapSource source, string result) => figure.Add(1, new("source", source.Name), new("result", result));
}
