namespace WestCoast.Governance.Feeds.Stations;

/// <summary>A line of the station registry: a device that speaks a protocol of its own, and where it stands (WGS-84).</summary>
public sealed record Station
{
    public required string Id { get; init; }

    /// <summary>gb26875, sl651, szy206, hj212, jt808, meokon, sparkplug.</summary>
    public required string Protocol { get; init; }

    /// <summary>As the protocol writes it; together with the protocol it is unique.</summary>
    public required string Address { get; init; }

    /// <summary>fire, hazmat, water, environment, traffic.</summary>
    public required string Feed { get; init; }

    public required string Zh { get; init; }
    public required string En { get; init; }
    public required double Lon { get; init; }
    public required double Lat { get; init; }

    /// <summary>The code of its base grid.</summary>
    public required string Cell { get; init; }

    public required int ExpectedIntervalSeconds { get; init; }

    /// <summary>Which sensor of the registry a channel is (an element, a part, a pollutant, a metric); the rest become readings named station/channel.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    /// <summary>The protocol's own password, where it has one and it is checked.</summary>
    public string? Password { get; init; }

    /// <summary>A vehicle's plate.</summary>
    public string? Plate { get; init; }

    /// <summary>A vehicle that carries dangerous goods.</summary>
    public bool HazardousGoods { get; init; }

    /// <summary>The reading's device: the sensor that the channel is, else the station and the channel.</summary>
    public string DeviceOf(string channel) => Channels.GetValueOrDefault(channel) ?? $"{Id}/{channel}";
}

/// <summary>The registered station, or null.</summary>
public delegate Station? FindStation(string protocol, string address);
