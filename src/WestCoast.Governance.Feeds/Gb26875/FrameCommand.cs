namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>GB/T 26875.3, table 2 (命令字节): 7 to 127 are reserved, from 128 on they are the user's own and are kept as they are.</summary>
public enum FrameCommand : byte
{
    Reserved = 0,

    /// <summary>控制: the centre has the device do something.</summary>
    Control = 1,

    /// <summary>发送数据: the device reports; without data it is a heartbeat.</summary>
    Send = 2,

    /// <summary>确认</summary>
    Confirm = 3,

    /// <summary>请求: the centre reads something.</summary>
    Request = 4,

    /// <summary>应答: what was read.</summary>
    Answer = 5,

    /// <summary>否认</summary>
    Deny = 6,

    UserDefined = 128,
}
