namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>One hub in a world of its own, for all tests of a class.</summary>
public sealed class OneHub : IAsyncLifetime
{
    internal HubWorld World { get; private set; } = null!;
    internal HubProcess Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await HubWorld.Create();
        Hub = await World.StartHub();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
