using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Drills;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>
/// The one way out. What is Actual in the live world goes out by every configured channel, at least once, with its id;
/// everything else stays in the drill mailbox, and no setting changes that.
/// </summary>
internal sealed class Gateway(
    NpgsqlDataSource store, IEnumerable<IChannel> channels, OutboundOptions options, EdgeStamp stamp, Outages outages, ILogger<Gateway> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly int[] WaitSeconds = [1, 5, 15, 60, 300, 900];

    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await outages.WaitOut(
                async () =>
                {
                    while (await Pass(stoppingToken) > 0)
                    {
                        // until nothing is due
                    }
                },
                stoppingToken);
        }
    }

    private async Task<int> Pass(CancellationToken ct)
    {
        var claims = await OutboundTable.Take(store, ct);
        await Task.WhenAll(claims.Select(claim => claim.Channel == OutboundTable.Gateway ? Decide(claim.Message, ct) : Send(claim, ct)));
        return claims.Count;
    }

    private Task Decide(OutboundMessage message, CancellationToken ct)
    {
        if (IsReal(message))
            return OutboundTable.Spread(store, message.Id, [.. _channels.Keys], ct);

        return DrillText.Wrap(message.Zh) is { } text
            ? OutboundTable.Keep(store, message.Id, "kept", text, ct)
            : OutboundTable.Keep(store, message.Id, "refused", "text.denies-the-drill", ct);
    }

    private async Task Send(Claim its, CancellationToken ct)
    {
        if (!IsReal(its.Message))
            throw new InvalidOperationException($"The message {its.Message.Id} of the {its.Message.World} world, {its.Message.CapStatus}, was about to leave.");

        var failure = await Try(its, ct);
        if (failure is null)
        {
            await OutboundTable.Sent(store, its, ct);
        }
        else
        {
            TimeSpan? again = its.Failures + 1 >= options.Attempts ? null : TimeSpan.FromSeconds(WaitSeconds[Math.Min(its.Failures, WaitSeconds.Length - 1)]);
            log.Log(again is null ? LogLevel.Error : LogLevel.Warning, "Message {Message} by {Channel}: {Failure}; {Next}", its.Message.Id, its.Channel, failure, again is null ? "set aside" : $"again in {again.Value.TotalSeconds} s");
            await OutboundTable.Failed(store, its, failure, again, ct);
        }

        HubMetrics.Outbound(its.Channel, failure is null ? "sent" : "failed");
    }

    /// <summary>Null when it was taken, else why not, in words.</summary>
    private async Task<string?> Try(Claim its, CancellationToken ct)
    {
        if (!_channels.TryGetValue(its.Channel, out var channel))
            return "This channel is not configured here any more.";

        try
        {
            await channel.Send(its.Message, ct);
            return null;
        }
        catch (Exception e) when (e is NotTakenException or HttpRequestException or IOException or UnauthorizedAccessException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return e.GetBaseException().Message;
        }
    }

    private bool IsReal(OutboundMessage message) => stamp.World == World.Live && message is { World: World.Live, CapStatus: CapStatus.Actual };
}
