using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Simulators.Seeds;
using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Stations.Warnings;

/// <summary>One warning after the other, each message when its time has come by the hub's clock.</summary>
internal static class SendWarnings
{
    private sealed record Division(string Code, string? Tier);

    public static async Task<int> Run(Uri address, string secrets, string seeds, int count, TimeSpan every, int seed, CancellationToken ct)
    {
        var divisions = SeedFiles.Read<IReadOnlyList<Division>>(Path.Combine(seeds, "divisions.json")).Where(division => division.Tier is "district" or "subdistrict").Select(division => division.Code);
        var keys = SeedFiles.FeedKeys(secrets);
        var (accepted, refused) = (0, 0);
        try
        {
            var hub = await DrillHub.Find(address, Console.WriteLine, ct);
            var line = new ReportLine(hub.Http, keys, why => Console.WriteLine($"{why}; it is sent again"));
            if (!line.Knows(WarningSignal.Feed))
                throw new RefusedToStart($"{secrets}/feeds.json has no key for the feed {WarningSignal.Feed}; `hub seed` writes one for each feed.");
            var office = new WarningOffice((ulong)seed, [.. divisions]);
            for (var warning = 0; warning < count; warning++)
            {
                foreach (var message in office.Warning(hub.Now, every * hub.Rate, every * hub.Rate))
                {
                    var answer = await line.PostWarning(message.Id, message.Document, ct);
                    Console.WriteLine($"{message.Type,-6} {message.Id} {(answer.Accepted ? "accepted" : answer.Words)}");
                    (accepted, refused) = answer.Accepted ? (accepted + 1, refused) : (accepted, refused + 1);
                    if (warning + 1 < count || message.Type != CapMessageType.Cancel)
                        await Task.Delay(every, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Console.WriteLine("Stopped.");
        }

        Console.WriteLine($"{accepted} accepted, {refused} refused");
        return refused > 0 ? Answer.Losses : Answer.Done;
    }
}
