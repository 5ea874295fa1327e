using System.Collections.Frozen;
using Marten;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>The devices that may speak: every sensor of the registry that has a secret.</summary>
internal sealed class DeviceList(SensorRegistry sensors)
{
    private volatile FrozenDictionary<string, Device> _devices = FrozenDictionary<string, Device>.Empty;

    public Device? Find(string id) => _devices.GetValueOrDefault(id);

    public async Task Reload(IQuerySession session, CancellationToken ct)
    {
        var credentials = await session.Query<DeviceCredential>().ToListAsync(ct);
        _devices = credentials
            .Select(credential => (Sensor: sensors.Find(credential.DeviceId), credential.SecretHash))
            .Where(pair => pair.Sensor is not null)
            .Select(pair => new Device(pair.Sensor!.Id, pair.Sensor.Feed, pair.Sensor.Unit, pair.SecretHash))
            .ToFrozenDictionary(device => device.Id, StringComparer.Ordinal);
    }
}
