using System.Globalization;
using WestCoast.Governance.Feeds.Mappings;

namespace WestCoast.Governance.Feeds.Open311;

/// <summary>Moments as GeoReport writes them: W3C date and time with seconds and an offset.</summary>
public static class GeoTime
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly TimeRule Rfc3339 = new(null, TimeRule.Rfc3339, null);

    public static string Write(DateTimeOffset at) => at.ToOffset(China).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>With an offset or Z; a plus sign that became a space in an address is still one. Null for anything else.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var told = text.Length > 20 && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text;
        return Rfc3339.Parse(told);
    }
}
