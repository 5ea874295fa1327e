using System.Net;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>JT/T 808 over a real socket: a vehicle signs on, is told where it must not go, and is seen when it does.</summary>
public sealed class a_tank_truck(StationHub station) : IClassFixture<StationHub>
{
    [Fact]
    public async Task is_told_of_the_cordon_around_a_fire_and_inside_it_is_an_incident_of_its_own()
    {
        using var fire = new Department(station.World, station.Hub, "emergency");
        Assert.Equal(HttpStatusCode.Accepted, (await fire.Send("fire-1", Department.Report("fire-1", "fire", severity: 2, title: "罐区起火"))).Status);
        using var desk = await Desk.SignIn(station.World, station.Hub);
        await Eventually.Get(() => desk.Incidents("kind=fire"), rows => rows.Count == 1);

        var truck = new TankTruck(7, "123456789012", "鲁B示001", [(120.2041, 36.0561), (120.2042, 36.0562)]);
        await using var line = new SpeakingStation(truck, station.Jt808);
        await line.Connect();
        await Eventually.True(() => Task.FromResult(truck.IsAuthenticated));
        await Eventually.True(async () =>
        {
            await line.Speak();
            return truck.Areas.Count == 1;
        });
        Assert.Equal(800u, truck.Areas[0].RadiusMetres);

        var inside = await Eventually.Get(() => desk.Incidents("kind=vehicle-in-zone"), rows => rows.Count == 1);
        Assert.Contains("jt808", inside[0].GetProperty("title").GetString() + await station.World.Query<string>("select string_agg(data::text, '') from mt_doc_receivedsignal where data::text like '%vehicle-in-zone%'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_is_not_registered_is_turned_away_and_told_to_the_district()
    {
        var stranger = new TankTruck(8, "199999999999", "鲁B示999", [(120.2041, 36.0561), (120.2042, 36.0562)]);
        await using var line = new SpeakingStation(stranger, station.Jt808);
        await line.Connect();
        await Eventually.True(async () => await station.World.Query<long>("select count(*) from mt_doc_receivedsignal where data::text like '%jt808:199999999999%'") > 0);
        Assert.False(stranger.IsAuthenticated);
    }
}
