using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Sl651;

/// <summary>A registry of invented stations, and lines to them.</summary>
internal static class Stations
{
    public static readonly Station River = new()
    {
        Id = "river-0001", Protocol = "sl651", Address = "0012345678", Feed = "water", Zh = "示例河水文站", En = "Example river gauge",
        Lon = 119.9, Lat = 35.9, Cell = "370211103245001", ExpectedIntervalSeconds = 300,
        Channels = new Dictionary<string, string> { ["39"] = "water-0001" },
    };

    public static readonly Station Guarded = River with { Id = "river-0002", Address = "0000000002", Password = "12ab" };

    public static Station? Find(string protocol, string address) =>
        new[] { River, Guarded }.FirstOrDefault(station => protocol == station.Protocol && station.Address == address);

    public static Sl651Protocol Protocol(StationMemory? memory = null) => new(Find, memory ?? StationMemory.InProcess(), new EdgeStamp(World.Live));

    public static ILine<Sl651Frame> Line(StationMemory? memory = null) => Protocol(memory).Open();

    public static ValueTask<Heard> Hear(this ILine<Sl651Frame> line, Sl651Frame frame, DateTimeOffset? now = null) =>
        line.Hear(frame, Sl651FrameWriter.Write(frame), now ?? Frames.Now, TestContext.Current.CancellationToken);

    /// <summary>As the host does when the broker has confirmed.</summary>
    public static async Task<Heard> Accept(this ILine<Sl651Frame> line, Sl651Frame frame, DateTimeOffset? now = null)
    {
        var heard = await line.Hear(frame, now);
        Assert.Null(heard.Refused);
        if (heard.Remember is { } remember)
            await remember(TestContext.Current.CancellationToken);
        return heard;
    }
}
