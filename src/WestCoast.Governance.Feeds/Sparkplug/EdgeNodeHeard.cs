namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>A measured value.</summary>
/// <param name="Device">The device behind the node; null for the node's own.</param>
/// <param name="Unit">As its birth told it; null when it did not.</param>
public sealed record MetricValue(string? Device, string Name, double Value, string? Unit, DateTimeOffset At, bool IsHistorical);

/// <summary>What happened to the node or one of its devices.</summary>
public enum EdgeNodeNews
{
    None = 0,
    NodeBorn,
    NodeDied,
    DeviceBorn,
    DeviceDied,
}

/// <summary>What a message meant: the node after it, values, news, whether it must be asked to be born again; why it, or a part of it, was not believed.</summary>
public sealed record EdgeNodeHeard(EdgeNode After)
{
    public IReadOnlyList<MetricValue> Values { get; init; } = [];
    public EdgeNodeNews News { get; init; }
    public bool AskRebirth { get; init; }

    /// <summary>A stable word.</summary>
    public string? Refused { get; init; }

    public string Detail { get; init; } = "";
}
