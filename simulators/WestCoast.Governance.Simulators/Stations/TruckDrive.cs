using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>A drive along a route, at a lorry's speed. The same seed, the same drive.</summary>
internal sealed class TruckDrive
{
    private const double MetresPerKilometre = 1000;
    private const double LitresPerKilometre = 0.35;
    private readonly Random _random;
    private readonly IReadOnlyList<(double Longitude, double Latitude)> _route;
    private readonly double _fullTank;
    private DateTimeOffset? _last;
    private int _leg;
    private double _onLeg, _driven, _speedKmh;

    public TruckDrive(int seed, IReadOnlyList<(double Longitude, double Latitude)> route)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(route.Count, 2);
        (_random, _route) = (new Random(seed), route);
        _fullTank = 300 + (_random.NextDouble() * 100);
    }

    private (double Longitude, double Latitude) From => _route[_leg];

    private (double Longitude, double Latitude) To => _route[(_leg + 1) % _route.Count];

    private double LegMetres => GreatCircle.Metres(From.Longitude, From.Latitude, To.Longitude, To.Latitude);

    private double Share => LegMetres > 0 ? Math.Min(1, _onLeg / LegMetres) : 1;

    public double Longitude => From.Longitude + (Share * (To.Longitude - From.Longitude));

    public double Latitude => From.Latitude + (Share * (To.Latitude - From.Latitude));

    public void GoOn(DateTimeOffset now)
    {
        var hours = Math.Clamp(((now - _last) ?? TimeSpan.Zero).TotalHours, 0, 1);
        (_last, _speedKmh) = (now, 40 + (_random.NextDouble() * 25));
        var metres = _speedKmh * hours * MetresPerKilometre;
        _driven += metres;
        _onLeg += metres;
        for (var legs = 0; _onLeg >= LegMetres && legs <= _route.Count; legs++)
            (_onLeg, _leg) = (_onLeg - LegMetres, (_leg + 1) % _route.Count);
    }

    public LocationReport Report(DateTimeOffset now) => new()
    {
        Status = LocationStatus.Ignition | LocationStatus.Fixed | (Latitude < 0 ? LocationStatus.South : 0) | (Longitude < 0 ? LocationStatus.West : 0),
        Latitude = (uint)Math.Round(Math.Abs(Latitude) * 1e6), Longitude = (uint)Math.Round(Math.Abs(Longitude) * 1e6), Altitude = 20,
        Speed = (ushort)Math.Round(_speedKmh * 10), Direction = Bearing(), Time = BcdTime.Write(now),
    };

    /// <summary>里程 and 油量.</summary>
    public IEnumerable<LocationExtra> Extras()
    {
        var mileage = (uint)(_driven / MetresPerKilometre * 10);
        var fuel = (ushort)Math.Max(0, (_fullTank - (_driven / MetresPerKilometre * LitresPerKilometre)) * 10);
        yield return new(LocationExtra.Mileage, (byte[])[(byte)(mileage >> 24), (byte)(mileage >> 16), (byte)(mileage >> 8), (byte)mileage]);
        yield return new(LocationExtra.Fuel, (byte[])[(byte)(fuel >> 8), (byte)fuel]);
    }

    private ushort Bearing()
    {
        var east = (To.Longitude - From.Longitude) * Math.Cos(double.DegreesToRadians(Latitude));
        var degrees = double.RadiansToDegrees(Math.Atan2(east, To.Latitude - From.Latitude));
        return (ushort)(((int)Math.Round(degrees) + 360) % 360);
    }
}
