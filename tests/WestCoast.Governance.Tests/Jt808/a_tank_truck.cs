using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class a_tank_truck
{
    private static readonly (double, double)[] Route = [(120.10, 35.95), (120.16, 35.96), (120.20, 35.99)];

    private readonly Depot _depot = new();

    public static TheoryData<bool> Editions => [false, true];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task signs_on_and_reports(bool is2019)
    {
        var (truck, line) = (Truck(is2019), _depot.Protocol.Open());
        await SignOn(truck, line);
        Assert.True(truck.IsAuthenticated);

        var readings = new List<Reading>();
        for (var i = 1; i <= 20; i++)
            readings.AddRange((await Say(truck, line, truck.Next(Noon.AddSeconds(10 * i)), Noon.AddSeconds(10 * i))).SelectMany(heard => heard.Readings));
        Assert.Equal(60, readings.Count);
        Assert.All(readings.Where(reading => reading.Unit == "km/h"), reading => Assert.InRange(reading.Value, 40, 65));
        Assert.True(readings[^3].Position!.Longitude > readings[0].Position!.Longitude);

        // on a new connection the code still holds
        var second = _depot.Protocol.Open();
        await Say(truck, second, truck.Greeting(Noon.AddMinutes(5)), Noon.AddMinutes(5));
        Assert.True(truck.IsAuthenticated);
    }

    [Fact]
    public async Task with_a_plate_nobody_knows_does_not_get_in()
    {
        var truck = new TankTruck(1, TankerPhone, "鲁B00000", Route);
        var heard = await Say(truck, _depot.Protocol.Open(), truck.Greeting(Noon), Noon);
        Assert.Equal("station.wrong-plate", Assert.Single(heard).Refused);
        Assert.False(truck.IsAuthenticated);
    }

    [Fact]
    public async Task raises_an_alarm_until_it_is_answered_or_calm_again()
    {
        var (truck, line) = await OnTheRoad();
        truck.Raise(AlarmBit.Emergency);
        truck.Raise(AlarmBit.Collision);
        Assert.Equal(["危货车 鲁B12345 紧急报警", "危货车 鲁B12345 碰撞"], await Titles(truck, line, 10));
        Assert.Equal(1u << (int)AlarmBit.Collision, truck.Alarms);
        Assert.Empty(await Titles(truck, line, 20));
        truck.Calm(AlarmBit.Collision);
        Assert.Equal(["危货车 鲁B12345 碰撞解除"], await Titles(truck, line, 30));
    }

    [Fact]
    public async Task in_a_tunnel_is_silent_and_then_tells_what_it_was_like()
    {
        var (truck, line) = await OnTheRoad();
        truck.EnterTunnel();
        truck.Raise(AlarmBit.Rollover);
        for (var i = 1; i <= 60; i++)
            Assert.Empty(truck.Next(Noon.AddSeconds(20 * i)));
        truck.Calm(AlarmBit.Rollover);
        truck.LeaveTunnel();

        var now = Noon.AddSeconds(20 * 61);
        var frames = truck.Next(now).ToList();
        Assert.True(frames.Count > 2); // the replay is too long for one frame
        var heard = await Say(truck, line, frames, now);
        var late = Assert.Single(heard.SelectMany(one => one.Signals));
        Assert.Equal((true, Noon.AddSeconds(20)), (late.Late, late.OccurredAt));
    }

    [Fact]
    public async Task sends_lost_parts_again()
    {
        var (truck, line) = await OnTheRoad();
        var parts = truck.LongMessage(Noon.AddSeconds(10), reports: 120);
        Assert.True(parts.Count >= 3);
        var asked = await Say(truck, line, parts.Where((_, i) => i != 1), Noon.AddSeconds(10));
        Assert.Equal(parts.Count, Wire.ReadAll(asked[^1].Confirm.ToArray()).Count); // the last is the part asked for: now each is answered
    }

    [Fact]
    public async Task keeps_to_the_areas_it_is_given()
    {
        var (truck, line) = await OnTheRoad();
        var zone = new ExclusionZone(Guid.NewGuid(), "化工园", 120.13, 35.955, 1500);
        _depot.Zones.Add(zone);
        var id = CircularArea.IdOf(zone.IncidentId).ToString(null, null);
        await Ask(truck, line, "set-area", ("id", id), ("lon", "120.13"), ("lat", "35.955"), ("radius", "1500"));
        Assert.Equal(1500u, Assert.Single(truck.Areas).RadiusMetres);

        var titles = new List<string>();
        for (var i = 1; i <= 60; i++)
            titles.AddRange(await Titles(truck, line, 10 * i));
        Assert.Equal(
            ["危货车 鲁B12345 进出区域", "危货车 鲁B12345 进入警戒区 化工园", "危货车 鲁B12345 进出区域", "危货车 鲁B12345 驶离警戒区 化工园"],
            titles);

        await Ask(truck, line, "remove-area", ("id", id));
        Assert.Empty(truck.Areas);
    }

    [Fact]
    public async Task says_where_it_is_when_asked()
    {
        var (truck, line) = await OnTheRoad();
        var answer = await Ask(truck, line, "query-location");
        Assert.Equal("answered", answer.Outcome);
        Assert.Contains("\"lon\":120.1", answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task drops_an_alarm_that_somebody_confirmed()
    {
        var (truck, line) = await OnTheRoad();
        truck.Raise(AlarmBit.Danger);
        Assert.Equal("confirmed", (await Ask(truck, line, "confirm-alarm", ("bits", "3"))).Outcome);
        Assert.Equal(0u, truck.Alarms);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task can_spoil_a_frame(bool is2019)
    {
        var truck = Truck(is2019);
        await SignOn(truck, _depot.Protocol.Open());
        foreach (var frame in Enumerable.Range(1, 50).SelectMany(i => truck.Next(Noon.AddSeconds(i))).Concat(truck.LongMessage(Noon)))
        {
            var spoilt = truck.Spoilt(frame);
            Assert.Equal(frame.Length, spoilt.Length);
            Assert.Equal(["frame.checksum"], Wire.ReadAll(spoilt));
        }
    }

    [Fact]
    public async Task drives_the_same_with_the_same_seed()
    {
        var (one, other, another) = (Truck(false), Truck(false), new TankTruck(8, TankerPhone, "鲁B12345", Route));
        foreach (var truck in (TankTruck[])[one, other, another])
            await SignOn(truck, _depot.Protocol.Open());
        string Drive(TankTruck truck) => string.Join(' ', Enumerable.Range(1, 30).SelectMany(i => truck.Next(Noon.AddSeconds(10 * i))).Select(frame => Wire.Hex(frame)));
        var driven = Drive(one);
        Assert.Equal(driven, Drive(other));
        Assert.NotEqual(driven, Drive(another));
    }

    private static TankTruck Truck(bool is2019) => new(7, TankerPhone, "鲁B12345", Route, is2019);

    private async Task<(TankTruck Truck, ILine<Jt808Frame> Line)> OnTheRoad()
    {
        var (truck, line) = (Truck(false), _depot.Protocol.Open());
        await SignOn(truck, line);
        await Say(truck, line, truck.Next(Noon), Noon);
        return (truck, line);
    }

    private static Task<List<Heard>> SignOn(TankTruck truck, ILine<Jt808Frame> line) => Say(truck, line, truck.Greeting(Noon), Noon);

    private static async Task<List<string>> Titles(TankTruck truck, ILine<Jt808Frame> line, int seconds) =>
        [.. (await Say(truck, line, truck.Next(Noon.AddSeconds(seconds)), Noon.AddSeconds(seconds))).SelectMany(heard => heard.Signals).Select(signal => signal.Title!)];

    /// <summary>What the truck says, what the hub answers, what the truck says to that, until both are silent.</summary>
    private static async Task<List<Heard>> Say(TankTruck truck, ILine<Jt808Frame> line, IEnumerable<byte[]> frames, DateTimeOffset now)
    {
        var (all, waiting) = (new List<Heard>(), new Queue<byte[]>(frames));
        while (waiting.TryDequeue(out var bytes))
        {
            var heard = await Tell(line, Wire.Frame(bytes), now);
            all.Add(heard);
            foreach (var answer in Heard(truck, heard.Refused is null ? heard.Confirm : heard.Deny, now))
                waiting.Enqueue(answer);
        }

        return all;
    }

    private static async Task<RequestAnswer> Ask(TankTruck truck, ILine<Jt808Frame> line, string request, params (string Name, string Value)[] arguments)
    {
        var asked = line.Ask(new(Guid.NewGuid(), "jt808", TankerPhone, request, arguments.ToDictionary(a => a.Name, a => a.Value)), Noon);
        var send = Assert.IsType<Asked.Send>(asked);
        var heard = await Say(truck, line, Heard(truck, send.Bytes, Noon.AddSeconds(1)), Noon.AddSeconds(1));
        var answer = Assert.Single(heard, one => one.Answer is not null).Answer!;
        Assert.Equal(send.Key, answer.Key);
        return answer;
    }

    private static List<byte[]> Heard(TankTruck truck, ReadOnlyMemory<byte> bytes, DateTimeOffset now)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var answers = truck.Answer(ref input, now).ToList();
        Assert.True(input.IsEmpty);
        return answers;
    }
}
