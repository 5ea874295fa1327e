namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>A condition of the state and alarm word (SL 651-2014, table 58) that somebody must be told of.</summary>
/// <param name="Shows">The elements of the same text that tell how bad it is.</param>
internal sealed record Sl651Condition(int Bit, string Kind, string Raised, string Cleared, params string[] Shows)
{
    private const uint DoorShut = 1u << 7;

    /// <summary>The IC card (9) and the pump (10) are no alarms; bits 12 to 31 are reserved or a vendor's.</summary>
    public static readonly IReadOnlyList<Sl651Condition> All =
    [
        new(0, "device-fault", "交流电停电", "交流电恢复", "38"),
        new(1, "device-fault", "蓄电池电压低", "蓄电池电压恢复", "38"),
        new(2, "", "水位超限", "水位恢复", "39", "3A", "3B", "0E"),
        new(3, "flood-control", "流量超限", "流量恢复", "27", "30", "37"),
        new(4, "pollution", "水质超限", "水质恢复", "46", "47", "48", "49", "4A", "4C", "4D", "4E"),
        new(5, "device-fault", "流量仪表故障", "流量仪表恢复"),
        new(6, "device-fault", "水位仪表故障", "水位仪表恢复"),
        new(7, "device-fault", "箱门打开", "箱门关闭"),
        new(8, "device-fault", "存储器异常", "存储器恢复"),
        new(11, "other", "剩余水量超限", "剩余水量恢复", "60", "61", "62", "63"),
        new(31, "device-fault", "终端时钟错误", "终端时钟恢复"),
    ];

    public uint Mask => 1u << Bit;

    public string KindAt(byte? stationType) => Kind.Length > 0 ? Kind : Sl651StationType.LevelKind(stationType);

    /// <summary>Which of them are raised in the word as it came; there the door's bit is 1 when it is shut.</summary>
    public static uint RaisedIn(uint word) => (word ^ DoorShut) & Word;

    private static readonly uint Word = All.Where(condition => condition.Bit < 31).Aggregate(0u, (mask, condition) => mask | condition.Mask);
}
