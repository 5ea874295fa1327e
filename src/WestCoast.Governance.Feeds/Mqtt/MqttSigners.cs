using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Sparkplug;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// Who may sign in at the hub's own endpoint. A device by its id and secret; a station of protocol meokon or sparkplug by its address
/// (<c>SHMK19060013</c>, <c>group/edge</c>) and the registry's password. A name means the first of these that has it.
/// </summary>
public sealed class MqttSigners(FindDevice findDevice, FindStation findStation)
{
    private static readonly string[] Protocols = [MeokonProtocol.Word, SparkplugTopic.Word];

    public MqttSender? Find(string name)
    {
        if (findDevice(name) is not null)
            return new MqttSender(name);

        return Protocols.Select(protocol => findStation(protocol, name)).FirstOrDefault(station => station is not null) is { } found
            ? new MqttSender(name, found)
            : null;
    }

    /// <summary>Null for a stranger, a wrong secret, and a station without one.</summary>
    public MqttSender? SignIn(string name, ReadOnlySpan<byte> secret)
    {
        var sender = Find(name);
        var hash = sender switch
        {
            null => null,
            { Station: { Password: { Length: > 0 } password } } => Device.Hash(password),
            { Station: not null } => null,
            _ => findDevice(name)?.SecretHash,
        };
        return hash is not null && Device.Knows(secret, hash) ? sender : null;
    }
}
