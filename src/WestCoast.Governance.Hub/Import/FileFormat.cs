namespace WestCoast.Governance.Hub.Import;

/// <summary>How a delivered file is written; told by its ending.</summary>
internal enum FileFormat
{
    GeoJson = 1,
    Json = 2,
    Csv = 3,
}

internal static class FileFormats
{
    public static FileFormat? Of(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".GEOJSON" => FileFormat.GeoJson,
        ".JSON" => FileFormat.Json,
        ".CSV" => FileFormat.Csv,
        _ => null,
    };
}
