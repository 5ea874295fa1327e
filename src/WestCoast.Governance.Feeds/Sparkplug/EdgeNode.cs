using System.Collections.Immutable;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>Whether a session of the node is known.</summary>
public enum EdgeNodeLife
{
    /// <summary>Nothing heard yet by this process: what data means is not known.</summary>
    Unheard = 0,
    Alive,
    Dead,
}

/// <summary>What a metric was born as.</summary>
public sealed record BornMetric(string Name, SparkplugType? Type, string? Unit);

/// <summary>What a birth declared: its metrics by name and, where it gave them one, by alias.</summary>
public sealed record Birth(ImmutableDictionary<string, BornMetric> ByName, ImmutableDictionary<ulong, BornMetric> ByAlias)
{
    public static readonly Birth Nothing = new(ImmutableDictionary.Create<string, BornMetric>(StringComparer.Ordinal), ImmutableDictionary<ulong, BornMetric>.Empty);

    /// <summary>Null and a stable word when a metric has no name, or an alias stands for two.</summary>
    public static (Birth? Birth, string? Refused) Of(IEnumerable<SparkplugMetric> metrics)
    {
        var (names, aliases) = (Nothing.ByName.ToBuilder(), Nothing.ByAlias.ToBuilder());
        foreach (var metric in metrics)
        {
            if (metric.Name is not { Length: > 0 } name)
                return (null, "birth.name-missing");

            var born = new BornMetric(name, metric.DataType, metric.Unit);
            names[name] = born;
            if (metric.Alias is { } alias && !aliases.TryAdd(alias, born) && aliases[alias].Name != name)
                return (null, "birth.alias-twice");
        }

        return (new Birth(names.ToImmutable(), aliases.ToImmutable()), null);
    }
}

/// <summary>A device behind an edge node.</summary>
public sealed record EdgeDevice(bool IsAlive, Birth Birth);

/// <summary>An edge node as its messages told it, up to the last one.</summary>
public sealed record EdgeNode
{
    public const int MostDevices = 1000;
    public const int MostMetrics = 50_000;

    public static readonly EdgeNode Unheard = new();

    public EdgeNodeLife Life { get; init; }

    /// <summary>The session's number; null when its birth did not tell it, or nothing is known.</summary>
    public int? BdSeq { get; init; }

    /// <summary>When the session's latest birth was written, by the node's clock, in milliseconds since 1970.</summary>
    public ulong BornAt { get; init; }

    public byte LastSeq { get; init; }

    /// <summary>A message is missing; if it was a birth, aliases may mean something else by now.</summary>
    public bool IsDoubtful { get; init; }

    public Birth Birth { get; init; } = Birth.Nothing;

    public ImmutableDictionary<string, EdgeDevice> Devices { get; init; } = ImmutableDictionary.Create<string, EdgeDevice>(StringComparer.Ordinal);

    public DateTimeOffset? RebirthAskedAt { get; init; }

    public int Metrics => Birth.ByName.Count + Devices.Values.Sum(device => device.Birth.ByName.Count);
}
