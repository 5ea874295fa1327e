namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// 8.2.1.1 系统状态. Normal is bit 0: panels in the field leave it at 0, "test", in real alarms, so it means nothing here
/// and never makes an alarm less.
/// </summary>
[Flags]
public enum SystemStateBits : ushort
{
    None = 0,
    Normal = 1 << 0,
    Fire = 1 << 1,
    Fault = 1 << 2,
    Shielded = 1 << 3,
    Supervised = 1 << 4,
    Started = 1 << 5,
    Feedback = 1 << 6,
    Delayed = 1 << 7,
    MainPowerFault = 1 << 8,
    BackupPowerFault = 1 << 9,
    BusFault = 1 << 10,
    Manual = 1 << 11,
    ConfigurationChanged = 1 << 12,
    Reset = 1 << 13,
}

/// <summary>8.2.1.2 部件状态; bit 0 as above.</summary>
[Flags]
public enum PartStateBits : ushort
{
    None = 0,
    Normal = 1 << 0,
    Fire = 1 << 1,
    Fault = 1 << 2,
    Shielded = 1 << 3,
    Supervised = 1 << 4,
    Started = 1 << 5,
    Feedback = 1 << 6,
    Delayed = 1 << 7,
    PowerFault = 1 << 8,
}

/// <summary>8.2.1.8 用户信息传输装置运行状态; bit 0 as above.</summary>
[Flags]
public enum DeviceStateBits : byte
{
    None = 0,
    Normal = 1 << 0,
    Fire = 1 << 1,
    Fault = 1 << 2,
    MainPowerFault = 1 << 3,
    BackupPowerFault = 1 << 4,
    ChannelFault = 1 << 5,
    LineFault = 1 << 6,
}

/// <summary>8.2.1.4 and 8.2.1.9 操作标志; bit 5 is 确认 for a system and 查岗应答 for the transmission device.</summary>
[Flags]
public enum OperationBits : byte
{
    None = 0,
    Reset = 1 << 0,
    Silence = 1 << 1,
    ManualAlarm = 1 << 2,
    AlarmOver = 1 << 3,
    SelfCheck = 1 << 4,
    ConfirmOrDutyAnswer = 1 << 5,
    Test = 1 << 6,
}
