using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>The departments' layers of the seeds, in WGS-84, read anew at every call.</summary>
internal static class SeededLayers
{
    public static readonly Geometry Outline = OverlayNGRobust.Union(Seeds.Subdistricts.Select(cell => cell.Shape));

    private sealed record Listed(string Code, string File, string Crs);

    public static IReadOnlyList<(string Name, IReadOnlyList<GridCell> Cells)> Read() =>
    [
        .. Seeds.Read<Listed>("layers.json")
            .Select(layer => (layer.Code, CellsInWgs84.Of(GridCell.ReadAll(Seeds.Text(layer.File)), CrsNames.Parse(layer.Crs) ?? Crs.Wgs84))),
    ];
}
