using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Of the hub as it is put together, with every role; nothing is started.</summary>
public class every_route
{
    [Theory]
    [InlineData(World.Live)]
    [InlineData(World.Drill)]
    public async Task says_who_may_use_it(World world)
    {
        await using var app = Hub(world);
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        Assert.True(routes.Count > 20, "The routes were not found.");
        Assert.Empty(routes.Where(route => route.Metadata.GetMetadata<AccessDeclared>() is null)
            .Select(route => $"{route.DisplayName} declares no access: .Needs(Deed.X), .NeedsASeat() or .OpenToAll(why)"));
    }

    private static WebApplication Hub(World world)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Bus:Transport", (string?)"memory"), KeyValuePair.Create("Feeds:Open311:Keys:0:Name", (string?)"app-1"),
            KeyValuePair.Create("Feeds:Open311:Keys:0:Key", (string?)"0123456789abcdef"),
        ]);
        var (options, sensors) = (new HubOptions { World = world }, new SensorRegistry(SeededCity.Model, TimeProvider.System));
        builder.AddHub(options, new Ground(
            NpgsqlDataSource.Create("Host=nowhere.invalid"), TimeProvider.System, new SeedTables([]), SeededCity.Model, sensors, new DeviceList(sensors)));
        var app = builder.Build();
        app.MapHub(options);
        return app;
    }
}
