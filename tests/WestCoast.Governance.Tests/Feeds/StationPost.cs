using System.Buffers;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Feeds;

/// <summary>A bus that keeps what it is given, or fails; and the registry of a few stations and devices.</summary>
internal sealed class StationPost : IAsyncDisposable
{
    public static readonly EdgeStamp Live = new(World.Live);

    private readonly ReadingBatcher _batcher;

    public StationPost()
    {
        _batcher = new ReadingBatcher((readings, _) => Sink(() => readings.ToList().ForEach(Readings.Add)));
        _batcher.Start();
        Delivery = new StationDelivery(FindDevice, new EdgeSinks((_, _) => throw new InvalidOperationException("readings go through the batcher"),
            (signal, _) => Sink(() => Signals.Add(signal)), (refused, _) => Sink(() => Refused.Add(refused))), _batcher, Live);
    }

    public StationDelivery Delivery { get; }
    public StationMemory Memory { get; } = StationMemory.InProcess();
    public List<Station> Stations { get; } = [];
    public List<Device> Devices { get; } = [];
    public List<Reading> Readings { get; } = [];
    public List<SignalReceived> Signals { get; } = [];
    public List<MessageRefused> Refused { get; } = [];
    public bool IsBroken { get; set; }

    public Station? Find(string protocol, string address) => Stations.Find(station => station.Protocol == protocol && station.Address == address);

    public Device? FindDevice(string id) => Devices.Find(device => device.Id == id);

    public static Station Station(string protocol, string address, string id, params (string Channel, string Sensor)[] channels) => new()
    {
        Id = id, Protocol = protocol, Address = address, Feed = "fire", Zh = $"{id} 号站", En = id, Lon = 120.2, Lat = 36.05, Cell = "370211001001001",
        ExpectedIntervalSeconds = 60, Channels = channels.ToDictionary(its => its.Channel, its => its.Sensor),
    };

    public static MqttMessage Message(string topic, byte[] payload, MqttSender? sender = null) => new(topic, new ReadOnlySequence<byte>(payload), sender, TraceParent: null);

    public ValueTask DisposeAsync() => _batcher.DisposeAsync();

    private Task Sink(Action take)
    {
        if (IsBroken)
            return Task.FromException(new NotAcceptedException("no confirm"));

        take();
        return Task.CompletedTask;
    }
}
