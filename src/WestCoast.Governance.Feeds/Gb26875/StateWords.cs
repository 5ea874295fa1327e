namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>All that a state says, for people: also what raises nothing by itself (started, feedback, delay, manual, reset).</summary>
internal static class StateWords
{
    /// <summary>Bit 0 is left out: see <see cref="SystemStateBits"/>.</summary>
    private static readonly string[]
        Shared = ["", "火警", "故障", "屏蔽", "监管", "启动", "反馈", "延时"],
        System = [.. Shared, "主电故障", "备电故障", "总线故障", "手动", "配置改变", "复位"],
        Part = [.. Shared, "电源故障"],
        Device = ["", "火警", "故障", "主电故障", "备电故障", "通信信道故障", "监测线路故障"];

    public static string Of(SystemStateBits state) => Of((int)state, System);

    public static string Of(PartStateBits state) => Of((int)state, Part);

    public static string Of(DeviceStateBits state) => Of((int)state, Device);

    private static string Of(int state, string[] names)
    {
        var set = names.Where((name, bit) => name.Length > 0 && (state & (1 << bit)) != 0).ToList();
        return set.Count == 0 ? "无异常" : string.Join('、', set);
    }
}
