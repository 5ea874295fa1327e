using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Sl651;
using Registered = WestCoast.Governance.Feeds.Stations.Station;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>A kind of station that can be played: its word on the command line, its protocol, its port in either world, and the alarms it can raise.</summary>
public sealed record StationKind(string Word, string Protocol, int DrillPort, int LivePort, IReadOnlyList<string> Alarms)
{
    public static IReadOnlyList<StationKind> All { get; } =
    [
        new("panel", Gb26875Protocol.Word, 5300, 5200, ["fire", "leak", "emergency"])
        {
            Address = n => $"{37021190000 + n}", Make = (station, seed) => FirePanels.Make(station.Address, seed),
        },
        new("gauge", Sl651Protocol.Word, 5751, 5651, ["flood"])
        {
            Address = n => $"{3702190000 + n}", Make = (station, seed) => RiverGauges.Make(station.Address, seed),
        },
        new("monitor", Hj212Protocol.Word, 5312, 5212, ["leak"])
        {
            Address = n => $"370211A8900016F00019{n:D4}", Make = (station, seed) => EmissionMonitors.Make(station.Address, seed),
        },
        new("truck", Jt808Protocol.Word, 5908, 5808, ["emergency"])
        {
            Address = n => $"{190000000000 + n}", Make = (station, seed) => TankTrucks.Make(station, seed),
        },
    ];

    /// <summary>The address of an invented station, by its number.</summary>
    public required Func<int, string> Address { get; init; }

    /// <summary>The station as it speaks; the same seed, the same frames.</summary>
    public required Func<Registered, int, SimulatedStation> Make { get; init; }
}
