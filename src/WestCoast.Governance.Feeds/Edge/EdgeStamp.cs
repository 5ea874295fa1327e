using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>What every message that enters here is stamped with: live is Actual, drill is Exercise.</summary>
public sealed record EdgeStamp(World World)
{
    public CapStatus CapStatus => World == World.Live ? CapStatus.Actual : CapStatus.Exercise;

    /// <summary>Null when the status a sender declared fits this world, or it declared none; else a stable word.</summary>
    public string? Refuse(string? declared) =>
        declared is null || declared == CapStatus.ToString() ? null
        : Enum.TryParse<CapStatus>(declared, out _) ? "world.mismatch" : "status.unknown";
}
