namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>建筑消防设施系统类型, table 4 (8.2.1.1).</summary>
public static class SystemTypes
{
    private static readonly Dictionary<byte, string> Names = new()
    {
        [0] = "通用系统", [1] = "火灾报警系统", [10] = "消防联动控制器", [11] = "消火栓系统", [12] = "自动喷水灭火系统", [13] = "气体灭火系统",
        [14] = "水喷雾灭火系统（泵）", [15] = "水喷雾灭火系统（容器）", [16] = "泡沫灭火系统", [17] = "干粉灭火系统", [18] = "防烟排烟系统",
        [19] = "防火门及卷帘系统", [20] = "消防电梯", [21] = "消防应急广播", [22] = "应急照明疏散指示系统",
        [23] = "消防电源", // from memory: the transcription prints 消防电梯 twice
        [24] = "消防电话",
    };

    public static string Name(byte type) => Names.GetValueOrDefault(type) ?? $"系统类型{type}";
}
