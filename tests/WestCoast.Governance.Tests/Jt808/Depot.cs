using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Jt808;

/// <summary>A registered tanker and a registered bus, the protocol that hears them at noon, and the cordons in force.</summary>
internal sealed class Depot
{
    public const string TankerPhone = "13905321234";
    public const string BusPhone = "13905325678";

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public static readonly Station Tanker = Vehicle("truck-1", TankerPhone, "青岛危运 1 号罐车", "鲁B12345") with { HazardousGoods = true };
    public static readonly Station Bus = Vehicle("bus-1", BusPhone, "隧道 3 路", null);

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private ushort _serial;

    public List<Station> Registry { get; } = [Tanker, Bus];

    public List<ExclusionZone> Zones { get; } = [];

    public StationMemory Memory { get; init; } = StationMemory.InProcess();

    public static AuthCode Codes { get; } = new(Key);

    public Jt808Protocol Protocol => new(
        (protocol, address) => Registry.SingleOrDefault(station => station.Protocol == protocol && station.Address == address),
        Memory, new EdgeStamp(World.Live), Check, () => Zones, Key);

    /// <summary>A line whose vehicle has authenticated.</summary>
    public async Task<ILine<Jt808Frame>> Connected(string phone = TankerPhone, bool is2019 = false)
    {
        var line = Protocol.Open();
        Assert.Null((await Tell(line, Frame(MessageId.Authenticate, new Authentication(Codes.For(phone)).Write(is2019), phone, is2019))).Refused);
        return line;
    }

    public Jt808Frame Frame(ushort id, byte[] body, string phone = TankerPhone, bool is2019 = false) =>
        new() { Id = id, Phone = TerminalPhone.Field(phone, is2019), Version = is2019 ? (byte)1 : null, Serial = _serial++, Body = body };

    /// <summary>As the host does it: what was heard is on the bus, then it is remembered.</summary>
    public static async Task<Heard> Tell(ILine<Jt808Frame> line, Jt808Frame frame, DateTimeOffset? now = null)
    {
        var heard = await Fail(line, frame, now);
        if (heard.Remember is { } remember)
            await remember(TestContext.Current.CancellationToken);
        return heard;
    }

    /// <summary>The bus did not take it, so nothing is remembered.</summary>
    public static async Task<Heard> Fail(ILine<Jt808Frame> line, Jt808Frame frame, DateTimeOffset? now = null) =>
        await line.Hear(frame, FrameWriter.Write(frame), now ?? Noon, TestContext.Current.CancellationToken);

    public Task<Heard> Report(ILine<Jt808Frame> line, LocationReport report, DateTimeOffset? now = null, string phone = TankerPhone, bool is2019 = false) =>
        Tell(line, Frame(MessageId.Location, report.Write(), phone, is2019), now);

    public Task<Heard> Replay(ILine<Jt808Frame> line, DateTimeOffset now, params LocationReport[] reports) =>
        Tell(line, Frame(MessageId.LocationBatch, new LocationBatch(BlindZone: true, reports).Write()), now);

    /// <summary>In Huangdao, so many seconds after noon.</summary>
    public static LocationReport At(int seconds, params AlarmBit[] alarms) => new()
    {
        Alarms = alarms.Aggregate(0u, (bits, bit) => bits | (1u << (int)bit)), Status = LocationStatus.Ignition | LocationStatus.Fixed,
        Latitude = 35_960_000, Longitude = 120_150_000, Speed = 625, Direction = 90, Time = BcdTime.Write(Noon.AddSeconds(seconds)),
    };

    public static Reply Answer(ReadOnlyMemory<byte> bytes) => Reply.Read(Wire.Frame(bytes.ToArray()).Body.Span)!;

    private static Station Vehicle(string id, string phone, string name, string? plate) => new()
    {
        Id = id, Protocol = "jt808", Address = phone, Feed = "traffic", Zh = name, En = id, Lon = 120.2, Lat = 36.0, Cell = "370211001001001",
        ExpectedIntervalSeconds = 30, Plate = plate,
    };

    private static string? Check(double longitude, double latitude, string crs, out Position? position)
    {
        Assert.Equal("WGS84", crs);
        position = new Position { Longitude = longitude, Latitude = latitude, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = crs };
        var outside = longitude is < 119.5 or > 120.5 || latitude is < 35.5 or > 36.5;
        position = outside ? null : position;
        return outside ? "position.outside-district" : null;
    }
}
