using System.Collections.Frozen;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Every station the district knows today, by protocol and address.</summary>
internal sealed class StationRegistry(CityModel city, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Protocols = ["gb26875", "sl651", "szy206", "hj212", "jt808", "meokon", "sparkplug"];

    private Known _known = new(null, FrozenDictionary<(string, string), Station>.Empty);

    public IReadOnlyList<Station> All => Today().Values;

    public Station? Find(string protocol, string address) => Today().GetValueOrDefault((protocol, address));

    private FrozenDictionary<(string, string), Station> Today()
    {
        var content = city.Current.InForce(LayerNames.Stations, ChinaDay.Of(clock.GetUtcNow()));
        var read = Volatile.Read(ref _known);
        if (ReferenceEquals(read.Content, content))
            return read.ByAddress;

        var byAddress = content?.Of<Station>().ToFrozenDictionary(station => (station.Protocol, station.Address)) ?? FrozenDictionary<(string, string), Station>.Empty;
        Volatile.Write(ref _known, new Known(content, byAddress));
        return byAddress;
    }

    private sealed record Known(VersionContent? Content, FrozenDictionary<(string, string), Station> ByAddress);
}
