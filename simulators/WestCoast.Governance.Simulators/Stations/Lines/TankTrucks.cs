using WestCoast.Governance.Feeds.Jt808;
using Registered = WestCoast.Governance.Feeds.Stations.Station;

namespace WestCoast.Governance.Simulators.Stations.Lines;

internal static class TankTrucks
{
    /// <summary>Degrees: about two kilometres to each side of where the registry has it.</summary>
    private const double Round = 0.02;

    public static SimulatedStation Make(Registered station, int seed)
    {
        var truck = new TankTruck(seed, station.Address, station.Plate ?? "", Route(station.Lon, station.Lat));
        return new(station.Address, truck, Dialects.Jt808, _ => truck.Raise(AlarmBit.Emergency));
    }

    private static IReadOnlyList<(double Longitude, double Latitude)> Route(double lon, double lat) =>
        [(lon, lat), (lon + Round, lat), (lon + Round, lat + Round), (lon, lat + Round)];
}
