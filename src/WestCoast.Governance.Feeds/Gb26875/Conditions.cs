namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>What can be wrong with a system, a part or the transmission device, in one set of bits. They are stored: add, never change.</summary>
[Flags]
internal enum Conditions : ushort
{
    None = 0,
    Fire = 1 << 0,
    Fault = 1 << 1,
    Shielded = 1 << 2,
    Supervised = 1 << 3,
    MainPowerFault = 1 << 4,
    BackupPowerFault = 1 << 5,
    BusFault = 1 << 6,
    PowerFault = 1 << 7,
    ChannelFault = 1 << 8,
    LineFault = 1 << 9,
}

/// <summary>A condition's word for ids and its Chinese name for people.</summary>
internal sealed record ConditionName(Conditions Condition, string Word, string Zh);

internal static class ConditionNames
{
    public static readonly IReadOnlyList<ConditionName> All =
    [
        new(Conditions.Fire, "fire", "火警"),
        new(Conditions.Fault, "fault", "故障"),
        new(Conditions.Shielded, "shielded", "被屏蔽"),
        new(Conditions.Supervised, "supervised", "监管报警"),
        new(Conditions.MainPowerFault, "main-power-fault", "主电故障"),
        new(Conditions.BackupPowerFault, "backup-power-fault", "备电故障"),
        new(Conditions.BusFault, "bus-fault", "总线故障"),
        new(Conditions.PowerFault, "power-fault", "电源故障"),
        new(Conditions.ChannelFault, "channel-fault", "与监控中心通信信道故障"),
        new(Conditions.LineFault, "line-fault", "监测连接线路故障"),
    ];

    public static Conditions Of(SystemStateBits state) => Shared((PartStateBits)state)
        | If(state.HasFlag(SystemStateBits.MainPowerFault), Conditions.MainPowerFault)
        | If(state.HasFlag(SystemStateBits.BackupPowerFault), Conditions.BackupPowerFault)
        | If(state.HasFlag(SystemStateBits.BusFault), Conditions.BusFault);

    public static Conditions Of(PartStateBits state) => Shared(state) | If(state.HasFlag(PartStateBits.PowerFault), Conditions.PowerFault);

    public static Conditions Of(DeviceStateBits state) =>
        If(state.HasFlag(DeviceStateBits.Fire), Conditions.Fire)
        | If(state.HasFlag(DeviceStateBits.Fault), Conditions.Fault)
        | If(state.HasFlag(DeviceStateBits.MainPowerFault), Conditions.MainPowerFault)
        | If(state.HasFlag(DeviceStateBits.BackupPowerFault), Conditions.BackupPowerFault)
        | If(state.HasFlag(DeviceStateBits.ChannelFault), Conditions.ChannelFault)
        | If(state.HasFlag(DeviceStateBits.LineFault), Conditions.LineFault);

    /// <summary>Bits 1 to 4 mean the same for systems and parts.</summary>
    private static Conditions Shared(PartStateBits state) =>
        If(state.HasFlag(PartStateBits.Fire), Conditions.Fire)
        | If(state.HasFlag(PartStateBits.Fault), Conditions.Fault)
        | If(state.HasFlag(PartStateBits.Shielded), Conditions.Shielded)
        | If(state.HasFlag(PartStateBits.Supervised), Conditions.Supervised);

    private static Conditions If(bool set, Conditions condition) => set ? condition : Conditions.None;
}
