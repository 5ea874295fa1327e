namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>A Sparkplug B payload, section 6.4: what of it concerns measured values and the node's life.</summary>
/// <param name="Timestamp">Milliseconds since 1970, UTC.</param>
/// <param name="Seq">0 to 255 in what a node sends; absent in NDEATH and in commands.</param>
public sealed record SparkplugPayload(ulong? Timestamp, ulong? Seq, IReadOnlyList<SparkplugMetric> Metrics)
{
    public const string BdSeqName = "bdSeq";
    public const string RebirthName = "Node Control/Rebirth";

    /// <summary>The number that ties a death to its birth; null when it is not told, or not between 0 and 255.</summary>
    public int? BdSeq => Metrics.FirstOrDefault(metric => metric.Name == BdSeqName)?.Value switch
    {
        SparkplugValue.Long { Value: <= 255 } its => (int)its.Value,
        SparkplugValue.Int { Value: <= 255 } its => (int)its.Value,
        _ => null,
    };

    /// <summary>What has an edge node send its births again (<c>Node Control/Rebirth</c> = true): a command, so without seq.</summary>
    public static SparkplugPayload Rebirth(DateTimeOffset now) => new(
        Milliseconds(now), Seq: null,
        [new SparkplugMetric { Name = RebirthName, Timestamp = Milliseconds(now), DataType = SparkplugType.Boolean, Value = new SparkplugValue.Bool(true) }]);

    public static ulong Milliseconds(DateTimeOffset at) => (ulong)at.ToUnixTimeMilliseconds();
}

/// <summary>A metric; a birth names it, later messages may have its alias alone.</summary>
public sealed record SparkplugMetric
{
    public string? Name { get; init; }
    public ulong? Alias { get; init; }
    public ulong? Timestamp { get; init; }

    /// <summary>Births tell it; data may leave it out.</summary>
    public SparkplugType? DataType { get; init; }

    /// <summary>Collected while there was no connection: not what is now.</summary>
    public bool IsHistorical { get; init; }

    public bool IsNull { get; init; }

    /// <summary>The property <c>engUnit</c>, customary, not of the standard.</summary>
    public string? Unit { get; init; }

    public SparkplugValue? Value { get; init; }
}

#pragma warning disable CA1720 // the names are the standard's
/// <summary>A metric's value as the wire has it; what it means the data type says.</summary>
public abstract record SparkplugValue
{
    public sealed record Int(uint Value) : SparkplugValue;

    public sealed record Long(ulong Value) : SparkplugValue;

    public sealed record Float(float Value) : SparkplugValue;

    public sealed record Double(double Value) : SparkplugValue;

    public sealed record Bool(bool Value) : SparkplugValue;

    public sealed record Text(string Value) : SparkplugValue;

    /// <summary>Bytes, data sets, templates, extensions: not looked into.</summary>
    public sealed record Other(int Field) : SparkplugValue;

    private SparkplugValue() { }
}

/// <summary>The data types that can be a measured value, and some that cannot; others keep their number.</summary>
public enum SparkplugType
{
    Unknown = 0,
    Int8 = 1,
    Int16 = 2,
    Int32 = 3,
    Int64 = 4,
    UInt8 = 5,
    UInt16 = 6,
    UInt32 = 7,
    UInt64 = 8,
    Float = 9,
    Double = 10,
    Boolean = 11,
    String = 12,
    DateTime = 13,
    Text = 14,
}
#pragma warning restore CA1720
