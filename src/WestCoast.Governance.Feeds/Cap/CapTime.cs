using System.Globalization;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>Moments as clause 3.3.2 writes them: seconds, no fractions, a numeric zone, never Z.</summary>
public static class CapTime
{
    private const string Form = "yyyy-MM-ddTHH:mm:sszzz";
    private const int Length = 25;

    /// <summary>Null for anything else. Space around it is the schema's, not an error.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var trimmed = text.AsSpan().Trim(" \t\r\n");
        return trimmed.Length == Length && trimmed[19] is '+' or '-'
            && DateTimeOffset.TryParseExact(trimmed, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
    }

    /// <summary>In the zone that the value has; UTC is written -00:00.</summary>
    public static string Write(DateTimeOffset time) => time.Offset == TimeSpan.Zero
        ? time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "-00:00"
        : time.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The same moment, in China's zone and without fractions.</summary>
    public static DateTimeOffset InChina(DateTimeOffset time) =>
        new(time.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond + (8 * TimeSpan.TicksPerHour), TimeSpan.FromHours(8));
}
