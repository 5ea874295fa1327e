using System.Buffers;
using System.Text;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Tests.Drills;
using static WestCoast.Governance.Tests.Feeds.Mqtt.GasSensor;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public sealed class taking_a_message_in : IAsyncDisposable
{
    private const string Topic = "sensors/hazmat/gas-007/telemetry";

    private readonly List<Reading> _accepted = [];
    private readonly List<MessageRefused> _refused = [];
    private readonly ReadingBatcher _batcher;
    private readonly TelemetryIntake _intake;
    private Exception? _busFault;

    public taking_a_message_in()
    {
        _batcher = new ReadingBatcher((readings, _) => Sink(() => _accepted.AddRange(readings)));
        _batcher.Start();
        var sinks = new EdgeSinks(
            (_, _) => throw new InvalidOperationException("readings go through the batcher"), (_, _) => throw new InvalidOperationException("no signals here"),
            (refused, _) => Sink(() => _refused.Add(refused)));
        _intake = new TelemetryIntake(id => id == Registered.Id ? Registered : null, Reader, _batcher, sinks, new EdgeStamp(World.Live), new ManualTime(Noon));
    }

    [Theory]
    [InlineData("gas-007")]
    [InlineData(null)]
    public async Task from_the_device_itself_or_from_a_broker_that_vouches_for_it_is_accepted(string? sender)
    {
        Assert.Null(await Take(Topic, Payload(), sender));
        Assert.Equal(("gas-007", 25.5), (Assert.Single(_accepted).DeviceId, _accepted[0].Value));
        Assert.Empty(_refused);
    }

    [Theory]
    [InlineData("sensors/hazmat/gas-007", "topic.unknown", "mqtt")]
    [InlineData("sensors/hazmat/gas-008/telemetry", "device.foreign", "hazmat")]
    [InlineData("sensors/fire/gas-007/telemetry", "kind.wrong", "fire")]
    public async Task on_a_topic_that_is_not_its_own_is_refused_and_kept(string topic, string reason, string feed)
    {
        Assert.Equal(reason, await Take(topic, Payload(), "gas-007"));
        Assert.Empty(_accepted);

        var kept = Assert.Single(_refused);
        Assert.Equal((reason, feed, "gas-007"), (kept.Reason, kept.Feed, kept.Source));
        Assert.Equal(Payload(), Encoding.UTF8.GetString(kept.Bytes));
    }

    [Fact]
    public async Task for_a_device_nobody_knows_is_refused_even_from_a_broker() =>
        Assert.Equal("device.unknown", await Take("sensors/hazmat/gas-999/telemetry", Payload(), null));

    [Fact]
    public async Task accepts_the_good_of_an_array_and_refuses_the_bad()
    {
        Assert.Equal("unit.wrong", await Take(Topic, $"[{Payload()},{Payload(unit: "\"ppm\"")},{Payload(id: "\"r2\"")}]"));
        Assert.Equal(["r1", "r2"], _accepted.Select(reading => reading.ReadingId));
        Assert.Equal(["unit.wrong"], _refused.Select(refused => refused.Reason));
    }

    [Fact]
    public async Task promises_nothing_when_the_bus_does_not_confirm()
    {
        _busFault = new NotAcceptedException("no confirm");

        await Assert.ThrowsAsync<NotAcceptedException>(() => Take(Topic, Payload()));
        await Assert.ThrowsAsync<NotAcceptedException>(() => Take(Topic, "not json"));
    }

    public ValueTask DisposeAsync() => _batcher.DisposeAsync();

    private Task<string?> Take(string topic, string payload, string? sender = "gas-007") => _intake.Take(
        topic, new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(payload)), sender, traceParent: null, TestContext.Current.CancellationToken);

    private Task Sink(Action take)
    {
        if (_busFault is not null)
            return Task.FromException(_busFault);

        take();
        return Task.CompletedTask;
    }
}
