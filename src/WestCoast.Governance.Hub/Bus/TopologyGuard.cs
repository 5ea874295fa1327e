using System.Text.RegularExpressions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// Before anything is accepted: makes the broker's topology what we need, or finds out in which point it is something
/// else, and then the hub does not run. A declaration with other arguments than those in force is refused by the
/// broker itself, which is what makes this a check of the real thing.
/// </summary>
internal static partial class TopologyGuard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Verify(Uri bus, World world, ILogger log, CancellationToken ct)
    {
        await using var connection = await Connect(bus, log, ct);
        await Step(connection, c => RefuseOther(c, world, ct));
        await Step(connection, c => Label(c, world, ct));
        await Step(connection, c => Keep(c, Topology.Unrouted, ct));
        await Step(connection, c => Keep(c, Topology.DeadLetters, ct));
        foreach (var queue in Topology.Queues)
        {
            await Step(connection, c => Work(c, queue, ct));
            await Step(connection, c => Keep(c, Topology.ErrorQueue(queue.Name), ct));
        }
    }

    private static async Task<IConnection> Connect(Uri bus, ILogger log, CancellationToken ct)
    {
        var factory = new ConnectionFactory
        {
            Uri = bus, ClientProvidedName = "hub topology check", AutomaticRecoveryEnabled = false,
        };
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return await factory.CreateConnectionAsync(ct);
            }
            catch (BrokerUnreachableException e) when (TimeProvider.System.GetElapsedTime(began) < Patience && e.InnerException is not AuthenticationFailureException)
            {
                log.LogWarning("RabbitMQ at {Host}:{Port} does not answer yet: {Reason}", bus.Host, bus.Port, e.InnerException?.Message ?? e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
            catch (BrokerUnreachableException e)
            {
                throw new Refusal($"RabbitMQ at {bus.Host}:{bus.Port}{bus.AbsolutePath} cannot be used: {e.InnerException?.Message ?? e.Message}");
            }
        }
    }

    /// <summary>An exchange carries the world's name, so that no virtual host ever serves both.</summary>
    private static async Task RefuseOther(IChannel channel, World world, CancellationToken ct)
    {
        var other = world == World.Live ? World.Drill : World.Live;
        if (await Exists(channel, $"world-{other}", ct))
            throw new Refusal($"This RabbitMQ virtual host belongs to the {other} world; a {world} hub must have one of its own.");
    }

    private static async Task<bool> Exists(IChannel channel, string exchange, CancellationToken ct)
    {
        try
        {
            await channel.ExchangeDeclarePassiveAsync(exchange, ct);
            return true;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }

    private static Task Label(IChannel channel, World world, CancellationToken ct) =>
        channel.ExchangeDeclareAsync($"world-{world}", ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);

    private static async Task Keep(IChannel channel, string name, CancellationToken ct)
    {
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
        await Queue(channel, name, Topology.KeepingQueueArguments, ct);
        await channel.QueueBindAsync(name, name, "", cancellationToken: ct);
    }

    private static async Task Work(IChannel channel, WorkQueue queue, CancellationToken ct)
    {
        await channel.ExchangeDeclareAsync(queue.Name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
        await Queue(channel, queue.Name, queue.Arguments, ct);
        await channel.QueueBindAsync(queue.Name, queue.Name, "", cancellationToken: ct);
        foreach (var message in queue.Messages)
        {
            await channel.ExchangeDeclareAsync(
                Topology.Exchange(message), ExchangeType.Fanout, durable: true, autoDelete: false,
                new Dictionary<string, object?>(Topology.MessageExchangeArguments), cancellationToken: ct);
            await channel.ExchangeBindAsync(queue.Name, Topology.Exchange(message), "", cancellationToken: ct);
        }
    }

    private static Task<QueueDeclareOk> Queue(IChannel channel, string name, IReadOnlyDictionary<string, object?> arguments, CancellationToken ct) =>
        channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(arguments), cancellationToken: ct);

    /// <summary>The broker closes the channel on a mismatch, so each step has its own.</summary>
    private static async Task Step(IConnection connection, Func<IChannel, Task> step)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await step(channel);
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            throw new Refusal(Sentence(e.ShutdownReason.ReplyText));
        }
    }

    internal static string Sentence(string reply) => Inequivalent().Match(reply) is { Success: true } found
        ? $"RabbitMQ's {found.Groups["what"].Value} '{found.Groups["name"].Value}' has {found.Groups["argument"].Value} = "
          + $"{found.Groups["current"].Value}, the hub needs {found.Groups["wanted"].Value}. Move its messages away, delete it, and start the hub again."
        : $"RabbitMQ's topology is not what the hub needs: {reply}";

    [GeneratedRegex(@"inequivalent arg '(?<argument>[^']+)' for (?<what>queue|exchange) '(?<name>[^']+)'.*?: received (?<wanted>.+?) but current is (?<current>.+)$")]
    private static partial Regex Inequivalent();
}
