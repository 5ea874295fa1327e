using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>What one overlay cell holds of a base cell.</summary>
internal sealed record Parcel(int Overlay, Geometry Shape, double SquareMetres);

/// <summary>Who holds a base cell: the largest parcel first, and how much of it has no holder, or two.</summary>
internal sealed record Holding(int Cell, IReadOnlyList<Parcel> Parcels, double Uncovered, double Doubly)
{
    /// <summary>One for each base cell, in their order.</summary>
    public static IReadOnlyList<Holding> Of(CellSet baseCells, CellSet overlay, IReadOnlyList<Overlap> overlaps)
    {
        var parcels = Cut(baseCells, overlay).ToLookup(found => found.Cell, found => found.Parcel);
        var doubles = overlaps.Select(pair => (pair.A, pair.B)).ToHashSet();
        return [.. Enumerable.Range(0, baseCells.Cells.Count).Select(cell =>
            Of(cell, baseCells.SquareMetres[cell], [.. parcels[cell].OrderByDescending(parcel => Math.Round(parcel.SquareMetres, 3)).ThenBy(parcel => parcel.Overlay)], doubles))];
    }

    /// <summary>The square metres that must change hands for that overlay cell to have the whole, and alone.</summary>
    public double Moves(double whole, int winner)
    {
        if (Parcels.FirstOrDefault(parcel => parcel.Overlay == winner) is not { } own)
            return whole;

        return Math.Max(0, whole - own.SquareMetres) + GroundMeasure.SquareMetres(Contested(own));
    }

    /// <summary>How much of what must change hands is no sliver.</summary>
    public double Substance(Geometry whole, int winner) => Parcels.FirstOrDefault(parcel => parcel.Overlay == winner) is { } own
        ? Slivers.Substance(Shapes.Subtract(whole, own.Shape)) + Slivers.Substance(Contested(own))
        : GroundMeasure.SquareMetres(whole);

    private Geometry Contested(Parcel own) => Doubly == 0
        ? Shapes.Nothing
        : Shapes.Intersect(own.Shape, Shapes.Unite(Parcels.Where(parcel => parcel != own).Select(parcel => parcel.Shape)));

    private static IEnumerable<(int Cell, Parcel Parcel)> Cut(CellSet baseCells, CellSet overlay) =>
        from holder in Enumerable.Range(0, overlay.Cells.Count)
        from part in baseCells.On(overlay.Shapes[holder], Overlap.Noise)
        select (part.Cell, new Parcel(holder, part.Shape, part.SquareMetres));

    private static Holding Of(int cell, double whole, IReadOnlyList<Parcel> parcels, HashSet<(int A, int B)> doubles)
    {
        var claims = (from a in parcels from b in parcels where doubles.Contains((a.Overlay, b.Overlay)) select Shapes.Intersect(a.Shape, b.Shape)).ToList();
        var held = claims.Count == 0 ? parcels.Sum(parcel => parcel.SquareMetres) : GroundMeasure.SquareMetres(Shapes.Unite(parcels.Select(parcel => parcel.Shape)));
        return new Holding(cell, parcels, Math.Max(0, whole - held), GroundMeasure.SquareMetres(Shapes.Unite(claims)));
    }
}
