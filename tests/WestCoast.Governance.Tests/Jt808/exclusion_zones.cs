using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class exclusion_zones
{
    private static readonly ExclusionZone Zone = new(Guid.Parse("11111111-2222-3333-4444-555555555555"), "化工园", 120.15, 35.96, 500);

    private readonly Depot _depot = new();

    public exclusion_zones() => _depot.Zones.Add(Zone);

    /// <summary>So many metres north of the middle of the zone.</summary>
    private static LocationReport North(int metres, int seconds) => At(seconds) with { Latitude = 35_960_000 + (uint)(metres * 8.993) };

    [Fact]
    public async Task are_told_once_on_driving_in_and_once_on_driving_out()
    {
        var line = await _depot.Connected();
        Assert.Empty((await _depot.Report(line, North(600, 0))).Signals);
        var entered = Assert.Single((await _depot.Report(line, North(400, 30), Noon.AddSeconds(30))).Signals);
        Assert.Equal(("vehicle-in-zone", SignalCondition.Raised, "危货车 鲁B12345 进入警戒区 化工园"), (entered.Kind, entered.Condition, entered.Title));
        Assert.Equal(("exclusion-zone", 500, "m"), (entered.Finding!.Rule, entered.Finding.Limit, entered.Finding.Unit));
        Assert.InRange(entered.Finding.Value!.Value, 398, 402);
        Assert.InRange(entered.Position!.Latitude, 35.9635, 35.9637);

        Assert.Empty((await _depot.Report(line, North(100, 60), Noon.AddSeconds(60))).Signals);
        var left = Assert.Single((await _depot.Report(await _depot.Connected(), North(700, 90), Noon.AddSeconds(90))).Signals);
        Assert.Equal((SignalCondition.Cleared, "危货车 鲁B12345 驶离警戒区 化工园"), (left.Condition, left.Title));

        var again = Assert.Single((await _depot.Report(line, North(0, 120), Noon.AddSeconds(120))).Signals);
        Assert.NotEqual(entered.SignalId, again.SignalId);
    }

    [Fact]
    public async Task that_end_are_told_too()
    {
        var line = await _depot.Connected();
        await _depot.Report(line, North(0, 0));
        _depot.Zones.Clear();
        var ended = Assert.Single((await _depot.Report(line, North(0, 30) with { Status = LocationStatus.None }, Noon.AddSeconds(30))).Signals);
        Assert.Equal((SignalCondition.Cleared, "危货车 鲁B12345 所在警戒区已解除 化工园"), (ended.Condition, ended.Title));
    }

    [Fact]
    public async Task that_come_into_force_around_a_vehicle_find_it()
    {
        _depot.Zones.Clear();
        var line = await _depot.Connected();
        Assert.Empty((await _depot.Report(line, North(0, 0))).Signals);
        _depot.Zones.AddRange([Zone, Zone with { IncidentId = Guid.Parse("22222222-2222-3333-4444-555555555555"), Name = "码头" }]);
        Assert.Equal(2, (await _depot.Report(line, North(0, 30), Noon.AddSeconds(30))).Signals.Count);
    }

    [Fact]
    public async Task are_no_matter_of_other_vehicles() =>
        Assert.Empty((await _depot.Report(await _depot.Connected(BusPhone), North(0, 0), phone: BusPhone)).Signals);

    [Fact]
    public async Task are_judged_only_by_a_fresh_position_that_is_believed()
    {
        var line = await _depot.Connected();
        Assert.Empty((await _depot.Report(line, North(0, 0) with { Status = LocationStatus.Fixed | LocationStatus.Encrypted })).Signals);
        Assert.Empty((await _depot.Report(line, North(0, 1), Noon.AddMinutes(30))).Signals);
        Assert.Empty((await _depot.Replay(line, Noon.AddMinutes(30), North(0, 2))).Signals);
        Assert.Single((await _depot.Report(line, North(0, 1800), Noon.AddMinutes(30))).Signals);
    }

    [Fact]
    public async Task are_the_same_signals_when_the_bus_failed()
    {
        var line = await _depot.Connected();
        var frame = _depot.Frame(MessageId.Location, North(0, 0).Write());
        var first = Assert.Single((await Fail(line, frame)).Signals);
        Assert.Equal(first.SignalId, Assert.Single((await Tell(line, frame)).Signals).SignalId);
        Assert.Empty((await Tell(line, frame)).Signals);
    }

    [Fact]
    public void have_an_area_id_that_every_process_knows()
    {
        Assert.Equal(0x11111111u, CircularArea.IdOf(Zone.IncidentId));
        Assert.Equal(1u, CircularArea.IdOf(Guid.Empty));
    }

    /// <summary>One degree of latitude, and one of longitude at the pole's half way, on a sphere of 6,371,008.8 m.</summary>
    [Theory]
    [InlineData(120, 35, 120, 36, 111_195)]
    [InlineData(0, 60, 1, 60, 55_597)]
    [InlineData(179.9, 0, -179.9, 0, 22_239)]
    [InlineData(120.15, 35.96, 120.15, 35.96, 0)]
    public void are_measured_along_the_great_circle(double lon1, double lat1, double lon2, double lat2, double metres) =>
        Assert.InRange(GreatCircle.Metres(lon1, lat1, lon2, lat2), metres - 2, metres + 2);
}
