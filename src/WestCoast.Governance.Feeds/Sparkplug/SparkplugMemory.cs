using System.Text.Json;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>
/// What must be known of an edge node beyond this process: its session, so that a late death of an older one is told apart, and which silences
/// were reported, so that they can be cleared. Silences by device, the node's own under an empty name; each with the event that began it.
/// </summary>
public sealed record SparkplugMemory(int? BdSeq, ulong BornAt, IReadOnlyList<string> Devices, IReadOnlyDictionary<string, string> Silent)
{
    public static readonly SparkplugMemory Nothing = new(null, 0, [], new Dictionary<string, string>());

    /// <summary>Bytes that cannot be read are as good as none: the next birth tells everything again.</summary>
    public static SparkplugMemory Read(byte[]? bytes)
    {
        if (bytes is null)
            return Nothing;

        try
        {
            return JsonSerializer.Deserialize<SparkplugMemory>(bytes) is { Devices: not null, Silent: not null } read ? read : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>The node as far as it is remembered: data must wait for its birth, but a death can be told to be its own.</summary>
    public EdgeNode AsNode() => EdgeNode.Unheard with
    {
        BdSeq = BdSeq, BornAt = BornAt,
        Devices = EdgeNode.Unheard.Devices.AddRange(Devices.Select(device => KeyValuePair.Create(device, new EdgeDevice(IsAlive: false, Birth.Nothing)))),
    };
}
