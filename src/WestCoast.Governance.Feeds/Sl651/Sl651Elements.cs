using System.Collections.Frozen;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What an element measures and how the standard has it written: N(digits, decimals).</summary>
public sealed record Sl651ElementKind(string Zh, string Unit, int Digits, int Decimals)
{
    public int Length => (Digits + 1) / 2;
    public byte Definition => (byte)((Length << 3) | Decimals);
}

/// <summary>
/// The elements that are a measured value (SL 651-2014, annex C). Codes of devices, of wind direction and of periods are left out: they are
/// no value with a unit. What a station writes is read by its own definition byte; these lengths serve to write and to ask.
/// </summary>
public static class Sl651Elements
{
    public const byte TimeStep = 0x04;
    public const byte State = 0x45;
    public const byte Rain5 = 0xF4;
    public const byte Level5 = 0xF5;
    public const byte Level5Last = 0xFC;

    private static readonly int[] Depths = [10, 20, 30, 40, 50, 60, 80, 100];
    private static readonly int[] RainHours = [1, 2, 3, 6, 12];
    private static readonly int[] RainMinutes = [1, 5, 10, 30];

    private static readonly FrozenDictionary<byte, Sl651ElementKind> Kinds = All().ToFrozenDictionary(row => row.Id, row => row.Kind);

    public static Sl651ElementKind? Find(byte id) => Kinds.GetValueOrDefault(id);

    private static IEnumerable<(byte Id, Sl651ElementKind Kind)> All() =>
    [
        One(0x01, "断面面积", "m2", 8, 2), One(0x02, "瞬时气温", "°C", 3, 1), One(0x03, "瞬时水温", "°C", 3, 1),
        One(0x06, "日蒸发量", "mm", 5, 1), One(0x07, "当前蒸发", "mm", 5, 1), One(0x08, "气压", "hPa", 5, 0),
        One(0x09, "闸门开启高度", "m", 5, 2), One(0x0C, "闸门开启孔数", "1", 3, 0), One(0x0D, "地温", "°C", 3, 1),
        One(0x0E, "地下水埋深", "m", 6, 2), One(0x0F, "波浪高度", "m", 5, 2),
        .. Depths.Select((depth, i) => One(0x10 + i, $"{depth} cm 土壤含水量", "%", 4, 1)),
        One(0x18, "湿度", "%", 4, 1), One(0x19, "开机台数", "1", 2, 0),
        .. RainHours.Select((hours, i) => One(0x1A + i, $"{hours} 小时降水量", "mm", 5, 1)),
        One(0x1F, "日降水量", "mm", 5, 1), One(0x20, "当前降水量", "mm", 5, 1),
        .. RainMinutes.Select((minutes, i) => One(0x21 + i, $"{minutes} 分钟降水量", "mm", 5, 1)),
        One(0x25, "暴雨量", "mm", 5, 1), One(0x26, "降水量累计值", "mm", 6, 1), One(0x27, "瞬时流量", "m3/s", 9, 3),
        .. Eight(0x28, "取排水口流量", "m3/s", 9, 3),
        One(0x30, "总出库流量", "m3/s", 9, 3), One(0x31, "过闸流量", "m3/s", 9, 3), One(0x32, "输沙量", "10^4 t", 11, 3),
        One(0x34, "风力", "级", 2, 0), One(0x35, "风速", "m/s", 4, 1), One(0x36, "断面平均流速", "m/s", 5, 3), One(0x37, "瞬时流速", "m/s", 5, 3),
        One(0x38, "电源电压", "V", 4, 2), One(0x39, "瞬时水位", "m", 7, 3), One(0x3A, "下水位", "m", 7, 3), One(0x3B, "上水位", "m", 7, 3),
        .. Eight(0x3C, "取排水口水位", "m", 7, 3),
        One(0x44, "含沙量", "kg/m3", 9, 3), One(0x46, "pH", "pH", 4, 2), One(0x47, "溶解氧", "mg/L", 4, 2), One(0x48, "电导率", "μS/cm", 5, 0),
        One(0x49, "浊度", "NTU", 3, 0), One(0x4A, "高锰酸盐指数", "mg/L", 4, 1), One(0x4B, "氧化还原电位", "mV", 5, 1), One(0x4C, "氨氮", "mg/L", 6, 2),
        One(0x4D, "总磷", "mg/L", 5, 3), One(0x4E, "总氮", "mg/L", 5, 2), One(0x4F, "总有机碳", "mg/L", 4, 2),
        One(0x50, "铜", "mg/L", 7, 4), One(0x51, "锌", "mg/L", 6, 4), One(0x52, "硒", "mg/L", 7, 5), One(0x53, "砷", "mg/L", 7, 5),
        One(0x54, "总汞", "mg/L", 7, 5), One(0x55, "镉", "mg/L", 7, 5), One(0x56, "铅", "mg/L", 7, 5), One(0x57, "叶绿素 a", "mg/L", 4, 2),
        .. Eight(0x58, "水压", "kPa", 5, 2), .. Eight(0x60, "水表剩余水量", "m3", 11, 3), .. Eight(0x68, "水表每小时水量", "m3/h", 10, 2),
        One(0x70, "交流 A 相电压", "V", 4, 1), One(0x71, "交流 B 相电压", "V", 4, 1), One(0x72, "交流 C 相电压", "V", 4, 1),
        One(0x73, "交流 A 相电流", "A", 4, 1), One(0x74, "交流 B 相电流", "A", 4, 1), One(0x75, "交流 C 相电流", "A", 4, 1),
        One(Rain5, "5 分钟时段雨量", "mm", 24, 0),
        .. Enumerable.Range(0, Level5Last - Level5 + 1).Select(i => One(Level5 + i, $"5 分钟间隔水位 {i + 1}", "m", 48, 0)),
    ];

    private static IEnumerable<(byte, Sl651ElementKind)> Eight(int first, string zh, string unit, int digits, int decimals) =>
        Enumerable.Range(0, 8).Select(i => One(first + i, $"{zh} {i + 1}", unit, digits, decimals));

    private static (byte Id, Sl651ElementKind Kind) One(int id, string zh, string unit, int digits, int decimals) => ((byte)id, new(zh, unit, digits, decimals));
}
