using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// Synthetic stations that speak protocols of their own: fire panels, gauges, emission monitors, trucks, terminals. Addresses
/// that published test frames carry are among them, so that those frames find their device.
/// </summary>
internal static class StationPlan
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    private static readonly Spot[] Rivers =
    [
        new(119.960, 35.900), new(120.020, 35.880), new(119.880, 35.760), new(120.060, 35.980), new(119.800, 35.700), new(120.140, 35.990), new(119.930, 35.830), new(120.000, 35.930),
    ];

    /// <summary>The stations, and the sensors that their channels are where rules of ours shall judge what they measure.</summary>
    public static (IReadOnlyList<Station> Stations, IReadOnlyList<Sensor> Gauges) Draw(CellIndex onLand, IReadOnlyList<Sensor> sensors, Chance chance)
    {
        var gauges = Rivers.Select((spot, i) => (Number: i + 1, Spot: OnLand(spot, onLand, chance))).Select(at => Level(at.Number, at.Spot, onLand)).ToList();
        var smoke = sensors.Where(sensor => sensor.Measure == "smoke").ToList();
        var tanks = sensors.Where(sensor => sensor.Measure == "gas").ToList();
        var pressures = sensors.Where(sensor => sensor.Measure == "water-pressure").Take(4).ToList();
        return (
        [
            .. Enumerable.Range(1, 12).Select(n => At(smoke[n * 3 % smoke.Count], "gb26875", n == 1 ? "889" : $"{37021100000 + n}", n, "fire", "消防用户信息传输装置", "fire alarm user device", 30)),
            .. gauges.Select((gauge, i) => At(gauge, "sl651", i == 0 ? "0012345678" : $"{3702110000 + i + 1}", i + 1, "water", "河道水文站", "river gauging station", 300)
                with { Channels = new Dictionary<string, string> { ["39"] = gauge.Id } }),
            .. Enumerable.Range(1, 6).Select(n => At(tanks[n * 7 % tanks.Count], "hj212", n == 1 ? "010000A8900016F000169DC0" : $"370211A8900016F0001600{n:X2}", n, "environment", "污染源在线监控仪", "emission monitor", 60)),
            .. Enumerable.Range(1, 8).Select(n => At(tanks[n * 5 % tanks.Count], "jt808", n == 1 ? "123456789012" : $"{100000000000 + n}", n, "traffic", n <= 6 ? "危货运输车" : "作业车", n <= 6 ? "tank truck" : "service vehicle", 60)
                with { Plate = $"鲁B示{n:000}", HazardousGoods = n <= 6 }),
            .. pressures.Select((sensor, i) => At(sensor, "meokon", i == 0 ? "SHMK19060013" : $"SHMK2611{i:0000}", i + 1, "fire", "消防水压终端", "fire-water terminal", 600)
                with { Channels = new Dictionary<string, string> { ["1"] = sensor.Id } }),
            At(tanks[0], "sparkplug", "port/edge-1", 1, "hazmat", "罐区边缘网关", "tank farm edge node", 60),
            At(tanks[1], "sparkplug", "port/edge-1/tank-1", 2, "hazmat", "一号储罐仪表", "tank 1 instruments", 60) with { Channels = new Dictionary<string, string> { ["gas"] = tanks[1].Id } },
        ], gauges);
    }

    private static Station At(Sensor near, string protocol, string address, int number, string feed, string zh, string en, int interval) => new(
        $"{protocol}-{number:000}", protocol, address, feed, $"示例{zh} {number:000} 号", $"Example {en} {number:000}", near.Lon, near.Lat, near.Cell, interval, None, Synthetic: true);

    private static Sensor Level(int number, Spot spot, CellIndex onLand) => new(
        $"water-{number:0000}", "water", $"示例河道 {number:000} 号水位", $"Example river level {number:000}", "water-level", "m", spot.Lon, spot.Lat, onLand.Locate(spot.Lon, spot.Lat)!,
        "flood-control", [new("warning", "upper", 3.5, 3.3, 3), new("guarantee", "upper", 4.5, 4.3, 2)], 0, 12, 300, Synthetic: true);

    private static Spot OnLand(Spot near, CellIndex onLand, Chance chance)
    {
        for (var spot = near; ; spot = Wiggle.Rounded(new(near.Lon + chance.Between(-0.02, 0.02), near.Lat + chance.Between(-0.02, 0.02))))
        {
            if (onLand.Locate(spot.Lon, spot.Lat) is not null)
                return spot;
        }
    }
}
