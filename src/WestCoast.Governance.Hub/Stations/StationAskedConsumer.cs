using MassTransit;
using WestCoast.Governance.Contracts.Feeds;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Every process hears of every request; the one that has the line puts it, and does not keep the others waiting for the answer.</summary>
internal sealed class StationAskedConsumer(RequestBook book, IHostApplicationLifetime lifetime, ILogger<StationAskedConsumer> log) : IConsumer<StationAsked>
{
    public Task Consume(ConsumeContext<StationAsked> context)
    {
        _ = Put(context.Message);
        return Task.CompletedTask;
    }

    private async Task Put(StationAsked asked)
    {
        try
        {
            await book.Put(asked, lifetime.ApplicationStopping);
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or OperationCanceledException)
        {
            log.LogWarning("{Request} to {Protocol} {Address} was not put: {Reason}", asked.Request, asked.Protocol, asked.Address, e.Message);
        }
    }
}
