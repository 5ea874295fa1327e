using System.Collections.Frozen;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>Every sensor the district knows, by id.</summary>
internal sealed class SensorRegistry(IEnumerable<Sensor> sensors)
{
    private readonly FrozenDictionary<string, Sensor> _byId = sensors.ToFrozenDictionary(sensor => sensor.Id, StringComparer.Ordinal);

    public IReadOnlyList<Sensor> All => _byId.Values;

    public Sensor? Find(string id) => _byId.GetValueOrDefault(id);
}
