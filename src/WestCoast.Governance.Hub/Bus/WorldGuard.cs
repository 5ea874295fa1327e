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
        if (context.Message is not IStamped message)
            return next.Send(context);

        var world = context.Headers.Get<string>(StampHeaders.World);
        var status = context.Headers.Get<string>(StampHeaders.CapStatus);
        if (world == stamp.World.ToString() && status == stamp.CapStatus.ToString()
            && message.World == stamp.World && message.CapStatus == stamp.CapStatus)
            return next.Send(context);

        EdgeMetrics.Refused("bus", "world.mismatch");
        throw new WrongWorldException(
            $"A message stamped {world ?? "nothing"}/{status ?? "nothing"} ({message.World}/{message.CapStatus}) came to the {stamp.World} world.");
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("world");
}

/// <summary>Never retried: it will be of the wrong world again.</summary>
internal sealed class WrongWorldException(string message) : Exception(message);
