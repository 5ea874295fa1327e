using System.Text.Json;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Import;

/// <summary>The coordinate system a map file is in. Nobody guesses it: 460 metres are several grids.</summary>
internal static class DeclaredCrs
{
    /// <summary>Told on the command line, by the file's own "crs" member (GeoJSON 2008), or both alike; null with a problem otherwise.</summary>
    public static (Crs? Crs, RowProblem? Problem) Of(DeliveredFile file, string? told)
    {
        var own = file.Format == FileFormat.GeoJson ? InFile(file.Text) : null;
        if ((told ?? own) is not { } name)
            return (null, new RowProblem(null, "crs.undeclared", "The coordinate system is not declared: name it with --crs WGS84, CGCS2000, GCJ02 or BD09."));
        if (Parse(name) is not { } crs)
            return (null, new RowProblem(null, "crs.unknown", $"The coordinate system '{name}' is none of WGS84, CGCS2000, GCJ02, BD09."));

        return own is not null && Parse(own) != crs
            ? (null, new RowProblem(null, "crs.conflict", $"The file says it is in '{own}', the command says {name}. Find out which is true."))
            : (crs, null);
    }

    private static Crs? Parse(string name) => CrsNames.Parse(name) ?? name.Split(':')[^1].ToUpperInvariant() switch
    {
        "CRS84" or "4326" => Crs.Wgs84,
        "4490" => Crs.Cgcs2000,
        _ => null,
    };

    private static string? InFile(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
                && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                && properties.TryGetProperty("name", out var name) ? name.ToString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // said when its rows are read
        }
    }
}
