using System.Collections.Frozen;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>Every sensor the district knows today, by id.</summary>
internal sealed class SensorRegistry(CityModel city, TimeProvider clock)
{
    private static readonly FrozenDictionary<string, Sensor> Empty = FrozenDictionary<string, Sensor>.Empty;

    private Known _known = new(null, Empty);

    public IReadOnlyList<Sensor> All => Today().Values;

    public Sensor? Find(string id) => Today().GetValueOrDefault(id);

    private FrozenDictionary<string, Sensor> Today()
    {
        var content = city.Current.InForce(LayerNames.Sensors, ChinaDay.Of(clock.GetUtcNow()));
        var read = Volatile.Read(ref _known);
        if (ReferenceEquals(read.Content, content))
            return read.ById;

        var byId = content?.Of<Sensor>().ToFrozenDictionary(sensor => sensor.Id, StringComparer.Ordinal) ?? Empty;
        Volatile.Write(ref _known, new Known(content, byId));
        return byId;
    }

    private sealed record Known(VersionContent? Content, FrozenDictionary<string, Sensor> ById);
}
