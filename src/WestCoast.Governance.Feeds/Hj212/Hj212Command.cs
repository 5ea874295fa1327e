namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>The commands (CN) that are spoken here, HJ 212-2017 table 5; those of 2025 are marked.</summary>
public static class Hj212Command
{
    public const int HardwareId = 1001; // 2025
    public const int SystemTime = 1011;
    public const int SetSystemTime = 1012;
    public const int AskToSetTime = 1013;
    public const int NewKey = 1014; // 2025
    public const int RealTimeInterval = 1061;
    public const int SetRealTimeInterval = 1062;

    public const int RealTime = 2011;
    public const int StopRealTime = 2012;
    public const int RawData = 2013; // 2025
    public const int DeviceState = 2021;
    public const int Day = 2031;
    public const int RunningTime = 2041;
    public const int Minute = 2051;
    public const int SingleNoise = 2052; // 2025
    public const int Hour = 2061;
    public const int Calibration = 2062; // 2025
    public const int Boot = 2081;

    public const int RequestAnswer = 9011;
    public const int RequestResult = 9012;
    public const int NoticeAnswer = 9013;
    public const int DataAnswer = 9014;
    public const int Heartbeat = 9015; // 2025

    /// <summary>Data, answered by 9014: 2000..2999, and what a station uploads of 1000..1999 and 3000..3999.</summary>
    public static bool IsData(int cn) => cn is >= 2000 and <= 2999 or SystemTime or RealTimeInterval or 1063 or >= 3015 and <= 3020;

    /// <summary>Notices, answered by 9013.</summary>
    public static bool IsNotice(int cn) => cn is HardwareId or AskToSetTime or NewKey or Heartbeat;

    /// <summary>Answers to what the centre asked; not answered again.</summary>
    public static bool IsAnswer(int cn) => cn is RequestAnswer or RequestResult or NoticeAnswer or DataAnswer;

    /// <summary>Whose DataTime is the moment itself; that of the others is the start of an interval.</summary>
    public static bool IsOfTheMoment(int cn) => cn is RealTime or DeviceState or Boot;
}
