using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// Gives all plots and parts of plots the same vertices along the borders they share: where the border of one meets
/// the side of another, the other gets a vertex there too. Then rounding can open no gap.
/// </summary>
internal static class Weld
{
    /// <summary>Square degrees, about a hectare: what rounding tore open is far smaller, and is closed again.</summary>
    private const double Crack = 1e-6;

    public static IReadOnlyList<Plot> Together(IReadOnlyList<Plot> plots)
    {
        var pieces = plots.SelectMany((plot, number) => Pieces(plot).Select(shape => (Plot: number, Shape: shape))).ToList();
        var index = CellIndex.Of(pieces.Select((piece, number) => new GridCell($"{number}", piece.Shape)));
        var faces = Plots.Faces(pieces.SelectMany(piece => Plots.Rings(piece.Shape)))
            .Select(face => (Shape: face, Piece: index.Locate(face.InteriorPoint.X, face.InteriorPoint.Y)))
            .Where(face => face.Piece is not null || face.Shape.Area < Crack).ToList();
        var owner = faces.Select(face => face.Piece is { } piece ? int.Parse(piece, null) : -1).ToArray();
        Plots.GiveAwayStrays([.. faces.Select(face => face.Shape)], owner);
        var welded = faces.Zip(owner).GroupBy(owned => owned.Second, owned => owned.First.Shape)
            .ToDictionary(piece => piece.Key, Plots.Join);

        var first = 0;
        return [.. plots.Select(plot =>
        {
            var own = Enumerable.Range(first, Pieces(plot).Count).Select(piece => welded[piece]).ToList();
            first += own.Count;
            return plot with { Shape = Plots.Join(own), Parts = plot.Parts.Count > 0 ? own : [] };
        })];
    }

    private static IReadOnlyList<Polygon> Pieces(Plot plot) => plot.Parts.Count > 0 ? plot.Parts : [plot.Shape];
}
