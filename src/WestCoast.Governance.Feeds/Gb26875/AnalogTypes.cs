namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>An analog type: its unit in the sensor registry's spelling, its smallest step, and what the standard takes for valid (in the unit).</summary>
public sealed record AnalogMeasure(string Zh, string Unit, decimal Step, decimal Lowest, decimal Highest);

/// <summary>模拟量定义, table 6 (8.2.1.3).</summary>
public static class AnalogTypes
{
    private static readonly Dictionary<byte, AnalogMeasure> Measures = new()
    {
        [1] = new("事件计数", "件", 1, 0, 32000),
        [2] = new("高度", "m", 0.01m, 0, 320),
        [3] = new("温度", "°C", 0.1m, -273, 3200),
        [4] = new("压力", "MPa", 0.1m, 0, 3200),
        [5] = new("压力", "kPa", 0.1m, 0, 3200),
        [6] = new("气体浓度", "%LEL", 0.1m, 0, 100),
        [7] = new("时间", "s", 1, 0, 32000),
        [8] = new("电压", "V", 0.1m, 0, 3200),
        [9] = new("电流", "A", 0.1m, 0, 3200),
        [10] = new("流量", "L/s", 0.1m, 0, 3200),
        [11] = new("风量", "m³/min", 0.1m, 0, 3200),
        [12] = new("风速", "m/s", 1, 0, 20),
    };

    /// <summary>Null for what is reserved or a user's own: neither unit nor step is known.</summary>
    public static AnalogMeasure? Of(byte type) => Measures.GetValueOrDefault(type);
}
