using Marten;
using Microsoft.Extensions.Configuration;
using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Puts incidents with time limits of the test's own into a world's store, through the very code the hub has.</summary>
internal sealed class Planted : IAsyncDisposable
{
    private const string Grid = "370211001001001";
    private readonly NpgsqlDataSource _source;
    private readonly DocumentStore _store;
    private readonly EdgeStamp _stamp;
    private int _number;

    public Planted(HubWorld world)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:store"] = world.Store };
        _source = Store.Open(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _store = Store.Standalone(_source, TimeProvider.System);
        _stamp = new EdgeStamp(Enum.Parse<World>(world.World, ignoreCase: true));
    }

    /// <summary>An open incident on its community's desk, on which these limits run.</summary>
    public async Task<Guid> Incident(params Deadline[] limits)
    {
        var (id, now) = (Guid.NewGuid(), limits.Min(limit => limit.DueAt).AddHours(-1));
        var signal = new SignalFacts(id, "hotline", "test", $"{id}", Cleared: false, now, now, Late: false);
        var to = new Assigned(new Route(Tier.Community, Grid[..12], "urban-management", "test", "示例"), new EquatableList<Deadline>(limits));
        await Decide(id, new OpenIncident(id, 900_000 + Interlocked.Increment(ref _number), "other", Severity.General, "示例", new PlaceFacts(Grid, "示例", "Example"), signal, to, now, Actor.System));
        return id;
    }

    /// <summary>The same, given to a worker who has until then to accept.</summary>
    public async Task<Guid> Assignment(DateTimeOffset acceptBy)
    {
        var id = await Incident(new Deadline(Steps.Resolve, acceptBy.AddYears(1), 1, "示例"));
        var offer = new Offer(Guid.NewGuid(), new Assignee(AssigneeKind.Worker, "w-0001", "示例", "Example", Grid), OnDuty: true, [new Deadline(Steps.Accept, acceptBy, 1, "示例")]);
        await Decide(id, new Assign(offer, null, acceptBy.AddMinutes(-1), Actor.System));
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _source.DisposeAsync();
    }

    private async Task Decide(Guid id, IncidentCommand command)
    {
        await using var session = _store.LightweightSession();
        var outcome = await session.Decide(id, command, _stamp, CancellationToken.None);
        Assert.IsType<Decision.Accepted>(outcome.Decision);
        await session.SaveChangesAsync();
    }
}
