using System.Buffers;
using System.Text;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

/// <summary>A registered gas sensor in the live world, at noon, and the reader that hears it.</summary>
internal static class GasSensor
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    public static readonly Device Registered = new("gas-007", "hazmat", "%LEL", Device.Hash("a secret"));

    public static readonly Position AtTheWorks =
        new() { Longitude = 120.15, Latitude = 35.96, SourceLongitude = 120.15, SourceLatitude = 35.96, SourceCrs = "WGS84" };

    public static readonly TelemetryReader Reader = new(new EdgeStamp(World.Live), Check);
    public static readonly TelemetryReader DrillReader = new(new EdgeStamp(World.Drill), Check);

    public static readonly string[] GoldenFiles = [.. Directory.GetFiles(Repository.Tests("Feeds", "Mqtt"), "*.json").Order()];

    public static TelemetryRead Golden(string name) => Read(Repository.Bytes("tests", "WestCoast.Governance.Tests", "Feeds", "Mqtt", name));

    public static TelemetryRead Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static TelemetryRead Read(byte[] bytes, TelemetryReader? reader = null) =>
        (reader ?? Reader).Read(new ReadOnlySequence<byte>(bytes), Registered, Noon);

    public static string Refused(string json)
    {
        var read = Read(json);
        Assert.Empty(read.Readings);
        return Assert.Single(read.Refused).Reason;
    }

    public static string Payload(
        string id = "\"r1\"", string at = "\"2026-03-02T03:59:58Z\"", string value = "25.5", string unit = "\"%LEL\"", string rest = "") =>
        $$"""{"id":{{id}},"at":{{at}},"value":{{value}},"unit":{{unit}}{{rest}}}""";

    private static string? Check(double longitude, double latitude, string crs, out Position? position)
    {
        position = null;
        if (crs != "WGS84")
            return "position.crs-unknown";
        if (longitude is < 119 or > 121)
            return "position.outside-district";

        position = new Position
        {
            Longitude = longitude, Latitude = latitude, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = crs,
        };
        return null;
    }
}
