using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>One hub with a port for each protocol that stations speak, for all tests of a class.</summary>
public sealed class StationHub : IAsyncLifetime
{
    internal HubWorld World { get; private set; } = null!;
    internal HubProcess Hub { get; private set; } = null!;
    internal int Gb26875 { get; } = Ports.Free();
    internal int Hj212 { get; } = Ports.Free();
    internal int Sl651 { get; } = Ports.Free();
    internal int Jt808 { get; } = Ports.Free();

    public async ValueTask InitializeAsync()
    {
        World = await HubWorld.Create();
        Hub = await World.StartHub(Open);
    }

    /// <summary>The ports, with limits that a test can reach.</summary>
    internal void Open(JsonObject config)
    {
        foreach (var (name, port) in new[] { ("Gb26875", Gb26875), ("Hj212", Hj212), ("Sl651", Sl651), ("Jt808", Jt808) })
            config["Feeds"]![name] = new JsonObject { ["Port"] = port, ["Limits"] = new JsonObject { ["FrameWithin"] = "00:00:02", ["ConnectionsPerPeer"] = 520 } };
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
