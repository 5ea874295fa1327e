using MassTransit;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>A message of another world, or one that does not say, has no effect here: it becomes a dead letter with that reason.</summary>
internal sealed class WorldGuard<T>(EdgeStamp stamp) : IFilter<ConsumeContext<T>>
    where T : class
{
    public Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        if (context.Message is IStamped message)
            stamp.Guard(context, message);
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("world");
}

/// <summary>The check itself; what is delivered together passes no filter one by one and is checked where it is worked on.</summary>
internal static class WorldCheck
{
    public static void Guard(this EdgeStamp stamp, ConsumeContext context, IStamped message)
    {
        if (stamp.Fits(context, message))
            return;

        var (world, status) = Told(context);
        EdgeMetrics.Refused("bus", "world.mismatch");
        throw new WrongWorldException(
            $"A message stamped {world ?? "nothing"}/{status ?? "nothing"} ({message.World}/{message.CapStatus}) came to the {stamp.World} world.");
    }

    public static bool Fits(this EdgeStamp stamp, ConsumeContext context, IStamped message) =>
        Told(context) == (stamp.World.ToString(), stamp.CapStatus.ToString()) && (message.World, message.CapStatus) == (stamp.World, stamp.CapStatus);

    private static (string? World, string? Status) Told(ConsumeContext context) =>
        (context.Headers.Get<string>(StampHeaders.World), context.Headers.Get<string>(StampHeaders.CapStatus));
}

/// <summary>Never retried: it will be of the wrong world again.</summary>
internal sealed class WrongWorldException(string message) : Exception(message);
