namespace WestCoast.Governance.Domain.Grid;

/// <summary>The coordinate systems that senders here use; the offsets between them are several grids wide.</summary>
public enum Crs
{
    Wgs84 = 1,

    /// <summary>The national system; for this use the same as WGS-84.</summary>
    Cgcs2000 = 2,

    /// <summary>Public Chinese maps; 450 to 500 m from WGS-84 in the district.</summary>
    Gcj02 = 3,

    /// <summary>Baidu; 1.21 to 1.29 km from WGS-84 in the district.</summary>
    Bd09 = 4,
}

/// <summary>The names by which messages declare a coordinate system.</summary>
public static class CrsNames
{
    /// <summary>The declared system, whatever its case and hyphens; null when the name is not known.</summary>
    public static Crs? Parse(string? name) => name?.Trim().ToUpperInvariant() switch
    {
        "WGS84" or "WGS-84" => Crs.Wgs84,
        "CGCS2000" or "CGCS-2000" => Crs.Cgcs2000,
        "GCJ02" or "GCJ-02" => Crs.Gcj02,
        "BD09" or "BD-09" => Crs.Bd09,
        _ => null,
    };

    /// <summary>WGS84, CGCS2000, GCJ02 or BD09.</summary>
    public static string Of(Crs crs) => crs.ToString().ToUpperInvariant();
}
