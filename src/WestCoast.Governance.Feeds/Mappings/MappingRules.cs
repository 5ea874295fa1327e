using System.Globalization;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>The rules of a mapping file that every target has: the file's name, when something happened, where it was.</summary>
public static class MappingRules
{
    private static readonly string[] Crs = ["WGS84", "CGCS2000", "GCJ02", "BD09"];

    /// <summary>Lower-case letters, digits and dashes: fit for a metric and a log.</summary>
    public static string? Name(MappingFields fields)
    {
        var name = fields.Text("name");
        if (name is null || (name.Length <= 60 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')))
            return name;
        fields.Fault("mapping.name.bad", "name", "up to 60 lower-case letters, digits and dashes");
        return null;
    }

    public static TimeRule? Time(MappingFields? fields, int levels)
    {
        if (fields is null)
            return null;

        var format = fields.Text("format");
        var zone = Zone(fields);
        var source = format is null or TimeRule.Received ? null : fields.Source("from", levels);
        fields.Done();
        if (format is null || (source is null && format != TimeRule.Received))
            return null;

        var isPattern = format is not (TimeRule.Rfc3339 or TimeRule.UnixSeconds or TimeRule.UnixMilliseconds or TimeRule.Received);
        if (!isPattern && zone is not null)
            fields.Fault("mapping.time.zone-twice", "zone", $"{format} needs none");
        else if (isPattern && !IsPattern(format))
            fields.Fault("mapping.time.pattern-bad", "format", $"rfc3339, unix-s, unix-ms, received, or a .NET pattern with year, month, day, hour, minute: '{format}' is none");
        else if (isPattern && TimeRule.HasZone(format) == zone is not null)
            fields.Fault(zone is null ? "mapping.time.zone-missing" : "mapping.time.zone-twice", "zone", "a pattern without z or K needs a zone such as +08:00; one with it has it");
        else
            return new TimeRule(source, format, zone);
        return null;
    }

    public static PositionRule? Position(MappingFields? fields, int levels)
    {
        if (fields is null)
            return null;
        var (lon, lat, crs) = (fields.Source("lon", levels), fields.Source("lat", levels), fields.Text("crs"));
        fields.Done();
        if (crs is not null && !Crs.Contains(crs))
            fields.Fault("mapping.crs.unknown", "crs", $"one of {string.Join(", ", Crs)}");
        return lon is null || lat is null || crs is null ? null : new PositionRule(lon, lat, crs);
    }

    private static TimeSpan? Zone(MappingFields fields)
    {
        if (fields.Text("zone", required: false) is not { } text)
            return null;
        if (text.Length == 6 && text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var zone) && zone <= TimeSpan.FromHours(14))
            return text[0] == '-' ? -zone : zone;
        fields.Fault("mapping.time.zone-bad", "zone", $"'{text}' is not written as +08:00");
        return null;
    }

    /// <summary>What it writes, it can read again, to the minute.</summary>
    private static bool IsPattern(string format)
    {
        var sample = new DateTimeOffset(2026, 11, 23, 13, 47, 0, TimeSpan.FromHours(8));
        try
        {
            var written = sample.ToString(format, CultureInfo.InvariantCulture);
            return format.Length > 1 && DateTimeOffset.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
                && read.DateTime == sample.DateTime;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
