using WestCoast.Governance.Domain.Grid;
using static WestCoast.Governance.Simulators.City.SensorMakes;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Puts the synthetic sensors where such things would stand: the port, the oil area, a storm drain, the towns.</summary>
internal static class SensorPlan
{
    /// <summary>A drain from the oil area towards the water, for drills about a leak that travels.</summary>
    private static readonly (Spot From, Spot To) Drain = (new(120.2040, 36.0560), new(120.2220, 36.0440));

    private static readonly Site[] Sites =
    [
        new("示例港区罐区", "Example port tank farm", new(119.790, 35.615), 0.018,
            [(Gas, 24), (HydrogenSulphide, 8), (CarbonMonoxide, 4), (TankLevel, 8), (Heat, 6), (WaterPressure, 6), (WaterLevel, 3)]),
        new("示例油库区", "Example oil depot", new(120.208, 36.048), 0.016,
            [(Gas, 18), (HydrogenSulphide, 8), (TankLevel, 4), (Heat, 4), (WaterPressure, 4), (WaterLevel, 2)]),
        new("示例化工园", "Example chemical works", new(120.128, 36.026), 0.014, [(Gas, 8), (Chlorine, 4), (CarbonMonoxide, 4), (WaterPressure, 2)]),
        new("示例水厂", "Example water works", new(119.950, 35.905), 0.012, [(Chlorine, 4)]),
        new("示例商业区", "Example shopping quarter", new(120.185, 35.965), 0.018, [(Smoke, 16), (Heat, 4), (WaterPressure, 4), (WaterLevel, 1), (CarbonMonoxide, 1)]),
        new("示例老城区", "Example old town", new(119.995, 35.868), 0.018, [(Smoke, 12), (Heat, 3), (WaterPressure, 4), (CarbonMonoxide, 1)]),
        new("示例居住区", "Example housing quarter", new(120.098, 35.895), 0.016, [(Smoke, 8), (WaterPressure, 2), (Gas, 2)]),
        new("示例滨海景区", "Example seaside resort", new(120.262, 35.972), 0.012, [(Smoke, 4), (Heat, 3), (WaterPressure, 2)]),
    ];

    public static IReadOnlyList<Sensor> Place(CellIndex index, Chance chance)
    {
        var drain = Enumerable.Range(1, 12).Select(i => (Make: Gas, Site: "示例雨水暗渠", SiteEn: "Example storm drain", Spot: AlongDrain(i)));
        var spread = Sites.SelectMany(site => site.Makes.SelectMany(make => Enumerable.Repeat(make.Make, make.Count))
            .Select(make => (Make: make, Site: site.Zh, SiteEn: site.En, Spot: site.AnySpot(index, chance))));

        return
        [
            .. drain.Concat(spread).GroupBy(placed => placed.Make.Feed).OrderBy(feed => feed.Key, StringComparer.Ordinal)
                .SelectMany(feed => feed.Select((placed, i) => Numbered(placed.Make, i + 1, placed.Site, placed.SiteEn, placed.Spot, index))),
        ];
    }

    private static Sensor Numbered(SensorMake make, int number, string site, string siteEn, Spot spot, CellIndex index) => new(
        $"{make.Feed}-{number:0000}", make.Feed, $"{site} {number:000} 号{make.Zh}", $"{siteEn}, {make.En} {number:000}", make.Measure, make.Unit,
        spot.Lon, spot.Lat, index.Locate(spot.Lon, spot.Lat) ?? throw new InvalidOperationException($"{spot} is not on land; use another seed."),
        make.IncidentKind, make.Limits, make.RangeMin, make.RangeMax, make.ExpectedIntervalSeconds, Synthetic: true);

    private static Spot AlongDrain(int i)
    {
        var part = (i - 1) / 11.0;
        return Wiggle.Rounded(new(
            Drain.From.Lon + ((Drain.To.Lon - Drain.From.Lon) * part), Drain.From.Lat + ((Drain.To.Lat - Drain.From.Lat) * part)));
    }

    private sealed record Site(string Zh, string En, Spot Middle, double Reach, (SensorMake Make, int Count)[] Makes)
    {
        public Spot AnySpot(CellIndex index, Chance chance)
        {
            while (true)
            {
                var east = chance.Between(-Reach, Reach) / Spot.Squeeze;
                var spot = Wiggle.Rounded(new(Middle.Lon + east, Middle.Lat + chance.Between(-Reach, Reach)));
                if (spot.To(Middle) <= Reach && index.Locate(spot.Lon, spot.Lat) is not null)
                    return spot;
            }
        }
    }
}
