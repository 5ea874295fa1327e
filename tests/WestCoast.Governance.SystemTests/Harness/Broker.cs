using RabbitMQ.Client;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Looks at, and meddles with, a world's virtual host as an operator could.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private readonly IConnection _connection;

    private Broker(IConnection connection, IChannel channel) => (_connection, Channel) = (connection, channel);

    public IChannel Channel { get; }

    public static async Task<Broker> Of(HubWorld world)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(world.Bus) }.CreateConnectionAsync();
        return new Broker(connection, await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)));
    }

    public async Task<uint> Messages(string queue) => (await Channel.QueueDeclarePassiveAsync(queue)).MessageCount;

    /// <summary>How many messages rest anywhere without having had their effect.</summary>
    public async Task<long> Resting()
    {
        var sum = 0L;
        foreach (var queue in new[] { "signals_error", "readings_error", "refused_error", "dead-letters", "unrouted" })
            sum += await Messages(queue);
        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
