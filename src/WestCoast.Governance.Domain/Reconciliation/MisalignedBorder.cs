using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// A stretch of an overlay border that follows no base border within <see cref="Slivers.BorderMetres"/>: between two
/// overlay cells, or of one (B is null) against ground that is not the layer's or is drawn apart. Its length, how far it strays at most (metres, to
/// about one), and the base cells that it cuts.
/// </summary>
public sealed record MisalignedBorder(
    string OverlayA, string? OverlayB, IReadOnlyList<string> BaseCells, double Metres, double FurthestMetres, LineString Where);
