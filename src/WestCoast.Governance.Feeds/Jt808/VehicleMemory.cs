using System.Text.Json;
using System.Text.Json.Serialization;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What the next report of a vehicle is measured against; kept in the station's memory across connections.</summary>
public sealed record VehicleMemory
{
    public static readonly VehicleMemory Nothing = new();

    /// <summary>The time of the newest report that was taken as the state of now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The alarm bits it had.</summary>
    public uint Alarms { get; init; }

    /// <summary>Time and bits of the newest report told afterwards: a replay tells its alarms once, and moves nothing above.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }
    public uint ReplayedAlarms { get; init; }

    /// <summary>The cordons that the vehicle is in.</summary>
    public IReadOnlyList<ZoneEntered> Inside { get; init; } = [];

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, VehicleMemoryJson.Default.VehicleMemory);

    /// <summary>What cannot be read is as if nothing were known: an alarm told twice is better than a vehicle nobody hears.</summary>
    public static VehicleMemory Read(byte[]? kept)
    {
        try
        {
            return kept is null ? Nothing : JsonSerializer.Deserialize(kept, VehicleMemoryJson.Default.VehicleMemory) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}

/// <summary>Since when a vehicle is in the cordon of an incident.</summary>
public sealed record ZoneEntered(Guid IncidentId, string Name, DateTimeOffset Since);

[JsonSerializable(typeof(VehicleMemory))]
internal sealed partial class VehicleMemoryJson : JsonSerializerContext;
