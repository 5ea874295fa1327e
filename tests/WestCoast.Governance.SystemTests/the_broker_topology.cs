using System.Net;
using System.Text.Json;
using Npgsql;
using RabbitMQ.Client;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>The hub runs only on what it needs, says what is wrong, and a message that had no effect is never out of sight.</summary>
public sealed class the_broker_topology : IAsyncLifetime
{
    private const string SignalExchange = "WestCoast.Governance.Contracts.Signals:SignalReceived";

    private HubWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await HubWorld.Create();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task must_have_the_right_queues()
    {
        await using var broker = await Broker.Of(_world);
        await broker.Channel.QueueDeclareAsync("signals", durable: true, exclusive: false, autoDelete: false);

        var said = await Refusal(_world.Hub());

        Assert.Matches("queue 'signals' has x-[a-z-]+ = .*, the hub needs ", said);
    }

    [Fact]
    public async Task must_limit_deliveries()
    {
        await using var broker = await Broker.Of(_world);
        await broker.Channel.QueueDeclareAsync("readings", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum", ["x-dead-letter-exchange"] = "dead-letters", ["x-single-active-consumer"] = true,
        });

        Assert.Contains("queue 'readings' has x-delivery-limit = ", await Refusal(_world.Hub()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task must_be_of_this_world_and_so_must_the_database()
    {
        await using var broker = await Broker.Of(_world);
        await broker.Channel.ExchangeDeclareAsync("world-Drill", ExchangeType.Fanout, durable: true);
        Assert.Contains("virtual host belongs to the Drill world", await Refusal(_world.Hub()), StringComparison.Ordinal);

        var drill = _world.Hub(config => config["Hub"]!["World"] = "drill");
        Assert.Contains("database belongs to the Live world", await Refusal(drill), StringComparison.Ordinal);
    }

    [Fact]
    public async Task and_the_database_and_the_configuration_must_be_there()
    {
        var empty = new NpgsqlConnectionStringBuilder(_world.Store) { Database = new NpgsqlConnectionStringBuilder(Servers.Postgres).Database };
        Assert.Contains("hub migrate", await Refusal(_world.Hub(config => config["ConnectionStrings"]!["store"] = empty.ConnectionString)), StringComparison.Ordinal);
        Assert.Contains("Hub:World", await Refusal(_world.Hub(config => config["Hub"]!.AsObject().Remove("World"))), StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:bus", await Refusal(_world.Hub(config => config["ConnectionStrings"]!.AsObject().Remove("bus"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_a_message_of_another_world_as_a_dead_letter()
    {
        var hub = await _world.StartHub();
        await using var broker = await Broker.Of(_world);
        var stray = Signal(World.Drill, CapStatus.Exercise);
        var unstamped = Signal(World.Live, CapStatus.Actual);
        await Publish(broker, "signals", stray.SignalId, stray, (StampHeaders.World, "Drill"), (StampHeaders.CapStatus, "Exercise"));
        await Publish(broker, "signals", unstamped.SignalId, unstamped);
        await Eventually.True(async () => await broker.Messages("signals_error") == 2);

        var list = await hub.Once("dead-letters", "list");
        Assert.Contains($"{stray.SignalId}", list, StringComparison.Ordinal);
        Assert.Contains($"{unstamped.SignalId}", list, StringComparison.Ordinal);
        var shown = await hub.Once("dead-letters", "show", $"{stray.SignalId}");
        Assert.Contains("came to the Live world", shown, StringComparison.Ordinal);
        Assert.Contains("would be sent to signals", shown, StringComparison.Ordinal);
        Assert.Equal(2u, await broker.Messages("signals_error"));

        Assert.Contains("Sent 1 again", await hub.Once("dead-letters", "resend", $"{stray.SignalId}"), StringComparison.Ordinal);
        await Eventually.Get(async () => (await Metrics.Of(hub)).Sum("wcg_refused", "reason=\"world.mismatch\""), count => count == 3);
        await Eventually.True(async () => await broker.Messages("signals_error") == 2);
        Assert.Equal(0, await _world.Query<long>("select count(*) from mt_doc_incidentrow"));
        Assert.Equal(2, (await hub.Run("dead-letters", "resend", "no-such-id")).Code);
    }

    [Fact]
    public async Task keeps_dead_readings_too_and_the_next_ones_are_taken()
    {
        var hub = await _world.StartHub();
        await using var broker = await Broker.Of(_world);
        var stray = new ReadingsReceived { World = World.Drill, CapStatus = CapStatus.Exercise, ReceivedAt = DateTimeOffset.UtcNow, Readings = [] };
        await Publish(broker, "readings", Guid.NewGuid(), stray);
        await Eventually.True(async () => await broker.Messages("readings_error") == 1);

        await using var sensor = new Sensor(_world, hub, "hazmat-0001");
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(1)));
        await Eventually.True(async () => await _world.Query<long>("select count(*) from readings") == 1);
        Assert.Contains("readings_error", await hub.Once("dead-letters", "list"), StringComparison.Ordinal);
        Assert.Contains("Sent 1 again", await hub.Once("dead-letters", "resend", "--all"), StringComparison.Ordinal);
        await Eventually.True(async () => await broker.Messages("readings_error") == 1);
    }

    [Fact]
    public async Task stores_the_accepted_readings_of_a_sensor_that_the_registry_no_longer_has()
    {
        await _world.StartHub();
        await using var broker = await Broker.Of(_world);
        var gone = new Reading
        {
            DeviceId = "hazmat-gone", Kind = "hazmat", ReadingId = "g1", At = DateTimeOffset.UtcNow, ReceivedAt = DateTimeOffset.UtcNow, Value = 99, Unit = "%LEL",
        };
        await Publish(broker, "readings", Guid.NewGuid(), new ReadingsReceived
        {
            World = World.Live, CapStatus = CapStatus.Actual, ReceivedAt = DateTimeOffset.UtcNow, Readings = [gone],
        }, (StampHeaders.World, "Live"), (StampHeaders.CapStatus, "Actual"));

        await Eventually.True(async () => await _world.Query<long>("select count(*) from readings where device_id = 'hazmat-gone'") == 1);
    }

    [Fact]
    public async Task keeps_what_cannot_be_read_as_a_dead_letter_and_goes_on()
    {
        var hub = await _world.StartHub();
        await using var broker = await Broker.Of(_world);
        foreach (var body in new[] { "", "{", "null", """{"messageType":["urn:message:None"],"message":{}}""" })
            await broker.Channel.BasicPublishAsync("signals", "", mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json" }, System.Text.Encoding.UTF8.GetBytes(body));

        using var department = new Department(_world, hub, "water");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("w", Department.Report("w", "water-burst"))).Status);
        using var desk = await Desk.SignIn(_world, hub);
        await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1);
    }

    [Fact]
    public async Task keeps_what_finds_no_queue_until_it_is_sent_again()
    {
        var hub = await _world.StartHub();
        await using var broker = await Broker.Of(_world);
        await broker.Channel.ExchangeUnbindAsync("signals", SignalExchange, "");
        using var department = new Department(_world, hub, "water");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("w", Department.Report("w", "water-burst"))).Status);
        await Eventually.True(async () => await broker.Messages("unrouted") >= 1);
        await Eventually.True(() => Task.FromResult(hub.Output.Contains("rest in unrouted", StringComparison.Ordinal)));

        Assert.Contains("Sent ", await hub.Once("dead-letters", "resend", "--all"), StringComparison.Ordinal);

        using var desk = await Desk.SignIn(_world, hub);
        var rows = await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1);
        Assert.Equal("water-burst", rows[0].GetProperty("kind").GetString());
        Assert.Contains("No dead letters", await hub.Once("dead-letters", "list"), StringComparison.Ordinal);
    }

    /// <summary>The one sentence of a hub that will not run.</summary>
    private static async Task<string> Refusal(HubProcess hub)
    {
        var (code, said) = await hub.Run().WaitAsync(Eventually.Patience);
        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        return said;
    }

    private static SignalReceived Signal(World world, CapStatus status) => new()
    {
        World = world, CapStatus = status, SignalId = Guid.NewGuid(), Feed = "water", Source = "water-1", SourceEventId = "stray", Kind = "water-burst",
        DivisionCode = "370211", OccurredAt = DateTimeOffset.UtcNow, ReceivedAt = DateTimeOffset.UtcNow,
    };

    /// <summary>As another program on the same bus would.</summary>
    private static async Task Publish<T>(Broker broker, string exchange, Guid id, T message, params (string Name, string Value)[] headers)
    {
        var envelope = JsonSerializer.SerializeToUtf8Bytes(new
        {
            messageId = id, messageType = new[] { $"urn:message:{typeof(T).Namespace}:{typeof(T).Name}" }, message,
            headers = headers.ToDictionary(header => header.Name, header => header.Value),
        }, JsonSerializerOptions.Web);
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = $"{id}", Persistent = true };
        await broker.Channel.BasicPublishAsync(exchange, "", mandatory: true, properties, envelope);
    }
}
