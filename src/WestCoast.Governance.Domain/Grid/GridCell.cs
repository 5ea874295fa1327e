using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// A cell's ground: a Polygon or MultiPolygon in WGS-84 degrees, longitude first. Neighbours must share their
/// border's vertices exactly. Kind, names and people are as its layer tells them, where it does.
/// </summary>
public sealed record GridCell(string Code, Geometry Shape)
{
    public GridKind? Kind { get; init; }

    /// <summary>The cell's own name, without those of the divisions it lies in.</summary>
    public string? Zh { get; init; }

    public string? En { get; init; }

    /// <summary>How many people live there; null when nobody said.</summary>
    public int? People { get; init; }

    /// <summary>Generated, not surveyed.</summary>
    public bool Synthetic { get; init; }

    /// <summary>See <see cref="GeoJsonCells.ReadAll"/>.</summary>
    public static IReadOnlyList<GridCell> ReadAll(string geoJson) => GeoJsonCells.ReadAll(geoJson);
}
