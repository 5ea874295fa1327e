using System.CommandLine;
using System.Globalization;
using MassTransit;
using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Stations.Replay;

/// <summary><c>hub feeds replay</c>: what today's decoders would make of frames that were kept; with --apply it is done.</summary>
internal static class ReplayCommand
{
    private static readonly Option<DateTimeOffset> From = new("--from") { Description = "RFC 3339, with zone.", Required = true };
    private static readonly Option<DateTimeOffset?> To = new("--to") { Description = "RFC 3339, with zone; now, if left out." };
    private static readonly Option<string?> Source = new("--source") { Description = "A protocol (hj212), or one station of it (hj212:010000A8900016F000169DC0)." };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Hand over what is new. Without it nothing is changed." };
    private static readonly Option<double> WarmUp = new("--warm-up-hours") { Description = "So long before, frames are heard for what stood already.", DefaultValueFactory = _ => 24 };

    public static Command Create()
    {
        var replay = new Command("replay", "Decode kept frames again and show what would change.") { From, To, Source, Apply, WarmUp };
        replay.SetAction((parsed, ct) => Run(Range(parsed), parsed.GetValue(Apply), ct));
        return replay;
    }

    private static ReplayRange Range(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(From), parsed.GetValue(To) ?? TimeProvider.System.GetUtcNow());
        if (to <= from)
            throw new Refusal("--to must be later than --from.");
        var source = parsed.GetValue(Source)?.Split(':', 2);
        if (source is [var protocol, ..] && !StationRegistry.Protocols.Contains(protocol))
            throw new Refusal($"--source: '{protocol}' is none of {string.Join(", ", StationRegistry.Protocols)}.");
        return new(from, to, source?[0], source is [_, var address] ? address : null, TimeSpan.FromHours(Math.Max(0, parsed.GetValue(WarmUp))));
    }

    private static async Task<int> Run(ReplayRange range, bool apply, CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        await using var store = Store.Open(configuration);
        await Database.VerifyWorld(store, options.World!.Value, ct);
        await using var marten = Store.Standalone(store, TimeProvider.System);
        await using var session = marten.QuerySession();
        var city = new CityModel(await CityReader.Read(session, before: null, ct));
        var stations = new StationRegistry(city, TimeProvider.System);
        var changes = await DecodeAgain.Run(store, StationsSetup.Decoders(stations.Find, FeedsSetup.Check(city, TimeProvider.System), options), range, ct);

        Tell(changes);
        if (!apply || changes.None)
        {
            if (!changes.None)
                Console.WriteLine("Nothing was changed. --apply hands over what is new.");
            return 0;
        }

        await HandOver(changes, configuration, options.Stamp, ct);
        Console.WriteLine($"Handed over: {changes.Signals.Count} signals, {changes.Readings.Count} readings.");
        return 0;
    }

    private static void Tell(ReplayChanges changes)
    {
        Console.WriteLine($"{changes.Frames} frames decoded again, {changes.Otherwise.Count} fare otherwise.{(changes.NotDecoded > 0 ? $" {changes.NotDecoded} are of protocols that are not decoded here." : "")}");
        foreach (var group in changes.Otherwise.GroupBy(frame => (frame.Protocol, frame.RefusedThen, frame.RefusedNow)))
            Console.WriteLine($"  {group.Key.Protocol}: {group.Count()} × {group.Key.RefusedThen ?? "accepted"} → {group.Key.RefusedNow ?? "accepted"}, the first at {group.First().ReceivedAt:O}");
        Console.WriteLine($"{changes.Signals.Count} signals that are not in the store:");
        foreach (var signal in changes.Signals.Take(50))
            Console.WriteLine($"  {signal.OccurredAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss} {signal.Kind} {signal.Condition} {signal.Source} {signal.Title}");
        Console.WriteLine($"{changes.Readings.Count} readings that are not in the store:");
        foreach (var device in changes.Readings.GroupBy(reading => reading.DeviceId).Take(50))
            Console.WriteLine($"  {device.Key}: {device.Count()}, {device.Min(reading => reading.Value).ToString("0.###", CultureInfo.InvariantCulture)} to {device.Max(reading => reading.Value).ToString("0.###", CultureInfo.InvariantCulture)} {device.First().Unit}");
    }

    private static async Task HandOver(ReplayChanges changes, IConfiguration configuration, EdgeStamp stamp, CancellationToken ct)
    {
        var bus = MassTransit.Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(RunHub.BusUri(configuration), host => host.PublisherConfirmation = true);
            rabbit.Publish<IStamped>(message => message.Exclude = true);
            foreach (var message in Topology.Queues.SelectMany(queue => queue.Messages))
                rabbit.Publish(message, exchange => exchange.SetExchangeArgument("alternate-exchange", Topology.Unrouted));
        });
        await bus.StartAsync(ct);
        try
        {
            using var publisher = new ConfirmedPublisher(bus);
            var now = TimeProvider.System.GetUtcNow();
            foreach (var signal in changes.Signals)
                await publisher.Tell(signal with { Late = signal.Late || EventTime.IsLate(signal.OccurredAt, now) }, ct);
            foreach (var part in changes.Readings.Chunk(ReadingBatcher.LargestBatch))
                await publisher.Publish(new ReadingsReceived { World = stamp.World, CapStatus = stamp.CapStatus, ReceivedAt = now, Readings = part }, ct);
        }
        finally
        {
            await bus.StopAsync(CancellationToken.None);
        }
    }
}
