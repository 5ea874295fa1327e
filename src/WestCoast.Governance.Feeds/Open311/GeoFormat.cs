namespace WestCoast.Governance.Feeds.Open311;

/// <summary>The two forms of an answer, by the ending of the address. XML is the one everybody must have.</summary>
public enum GeoFormat
{
    Xml = 1,
    Json = 2,
}

/// <summary>Their endings and media types; UTF-8, always said.</summary>
public static class GeoFormats
{
    /// <summary>Null for any other ending.</summary>
    public static GeoFormat? Of(string ending) => ending switch
    {
        "xml" => GeoFormat.Xml,
        "json" => GeoFormat.Json,
        _ => null,
    };

    public static string MediaType(this GeoFormat format) => format == GeoFormat.Json ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";
}
