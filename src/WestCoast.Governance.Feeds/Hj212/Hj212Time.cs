using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Times on the wire are Beijing's: YYYYMMDDhhmmss, with zzz behind in a QN.</summary>
public static class Hj212Time
{
    private const string Second = "yyyyMMddHHmmss";
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Null for anything but 14 digits of a time that was; digits behind (of a QN) are left out.</summary>
    public static DateTimeOffset? Read(string? text) =>
        text is { Length: 14 or 17 } && DateTime.TryParseExact(text[..14], Second, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1
            ? new DateTimeOffset(local, Beijing).ToUniversalTime() : null;

    public static string Write(DateTimeOffset at) => at.ToOffset(Beijing).ToString(Second, CultureInfo.InvariantCulture);

    public static string Qn(DateTimeOffset at) => at.ToOffset(Beijing).ToString(Second + "fff", CultureInfo.InvariantCulture);

    /// <summary>For people: 08-01 08:58:57.</summary>
    internal static string Said(DateTimeOffset at) => at.ToOffset(Beijing).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
