using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What every line of the protocol needs of the hub around it.</summary>
internal sealed record Jt808Edge(FindStation Find, StationMemory Memory, EdgeStamp Stamp, CheckPosition Check, ZonesInForce Zones, AuthCode Codes)
{
    public Station? Station(string address) => Find(Jt808Protocol.Word, address);
}
