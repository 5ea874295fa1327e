namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// The makes of sensors. Gas limits follow GB/T 50493-2019: level 1 at 25 %LEL, level 2 at 50 %LEL; toxic gas at 100 %
/// and 200 % of the occupational exposure limit (H2S 10, CO 20, Cl2 1 mg/m³; ppm at 20 °C, rounded down). The other limits are examples, to be set for each real device.
/// </summary>
internal static class SensorMakes
{
    public static readonly SensorMake Gas = new("hazmat", "可燃气体探测器", "combustible gas detector", "gas", "%LEL", "gas-leak",
        Upper((25, 20, 3), (50, 40, 2)), 0, 100);

    public static readonly SensorMake HydrogenSulphide = new("hazmat", "硫化氢探测器", "hydrogen sulphide detector", "h2s", "ppm", "toxic-gas",
        Upper((7, 5, 3), (14, 10, 2)), 0, 100);

    public static readonly SensorMake CarbonMonoxide = new("hazmat", "一氧化碳探测器", "carbon monoxide detector", "co", "ppm", "toxic-gas",
        Upper((17, 13, 3), (34, 27, 2)), 0, 500);

    public static readonly SensorMake Chlorine = new("hazmat", "氯气探测器", "chlorine detector", "cl2", "ppm", "toxic-gas",
        Upper((0.33, 0.25, 3), (0.67, 0.5, 2)), 0, 10);

    public static readonly SensorMake TankLevel = new("hazmat", "储罐液位计", "storage tank level gauge", "tank-level", "%", "tank-level",
        Upper((85, 82, 4), (90, 87, 3)), 0, 100, 300);

    public static readonly SensorMake Smoke = new("fire", "感烟探测器", "smoke detector", "smoke", "%obs/m", "smoke",
        Upper((4, 2, 4), (10, 7, 3)), 0, 30);

    public static readonly SensorMake Heat = new("fire", "感温探测器", "heat detector", "temperature", "°C", "fire",
        Upper((60, 50, 3), (90, 75, 2)), -20, 150);

    public static readonly SensorMake WaterPressure = new("fire", "消防管网压力表", "fire main pressure gauge", "water-pressure", "MPa", "fire-water-pressure",
        Lower((0.15, 0.18, 4), (0.07, 0.1, 3)), 0, 1.6, 300);

    public static readonly SensorMake WaterLevel = new("fire", "消防水池液位计", "fire-water tank level gauge", "water-level", "m", "fire-water-pressure",
        Lower((2, 2.3, 4), (1, 1.3, 3)), 0, 5, 300);

    private static SensorLimit[] Upper(params (double Value, double Clear, int Severity)[] levels) => Levels("upper", levels);

    private static SensorLimit[] Lower(params (double Value, double Clear, int Severity)[] levels) => Levels("lower", levels);

    private static SensorLimit[] Levels(string side, (double Value, double Clear, int Severity)[] levels) =>
        [.. levels.Select((level, i) => new SensorLimit($"level-{i + 1}", side, level.Value, level.Clear, level.Severity))];
}
