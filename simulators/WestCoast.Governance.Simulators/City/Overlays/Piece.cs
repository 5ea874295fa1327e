using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>A base grid, or one half of it where the department's border runs through.</summary>
internal sealed record Piece(string Grid, Polygon Shape)
{
    public string Unit => Grid[..9];

    public string Community => Grid[..12];

    public Spot Middle => new(Shape.Centroid.X, Shape.Centroid.Y);

    public static IReadOnlyList<Piece> Of(OverlayStyle style, IReadOnlyList<GridCell> grids, Chance chance) =>
        [.. grids.Where(style.Covers).SelectMany(grid => Cut(grid, style, chance))];

    private static IEnumerable<Piece> Cut(GridCell grid, OverlayStyle style, Chance chance)
    {
        var whole = (Polygon)grid.Shape;
        var share = chance.Between(0.12, 0.5);
        return chance.Next() < style.SplitShare && Halves.Of(whole, share) is { } halves
            ? [new(grid.Code, halves.Small), new(grid.Code, halves.Large)]
            : [new(grid.Code, whole)];
    }
}
