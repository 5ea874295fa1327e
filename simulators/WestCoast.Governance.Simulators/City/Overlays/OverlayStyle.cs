using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>A department's grid, and in what ways it disagrees with the base grid. Everything about it is an example.</summary>
internal sealed record OverlayStyle(string Code, string Zh, string En, string Department, string ObjectClass)
{
    /// <summary>How many cells the department has for each base grid.</summary>
    public required double CellsPerGrid { get; init; }

    /// <summary>Its cells may lie in several units.</summary>
    public bool AcrossUnits { get; init; }

    /// <summary>The share of base grids that it cuts in two.</summary>
    public double SplitShare { get; init; }

    /// <summary>How many pieces of ground it leaves out, besides sea and forest.</summary>
    public int Gaps { get; init; }

    /// <summary>How many pieces of ground it has given to two cells.</summary>
    public int Doubles { get; init; }

    /// <summary>How far its borders lie off where they are off most.</summary>
    public double ShiftMetres { get; init; }

    /// <summary>Its drawing of the district's outline is its own too.</summary>
    public bool ShiftsOutline { get; init; }

    public IReadOnlyList<GridKind> LeavesOut { get; init; } = [];

    public Crs Crs { get; init; } = Crs.Wgs84;

    public bool Covers(GridCell grid) => grid.Kind is not { } kind || !LeavesOut.Contains(kind);
}

internal static class OverlayStyles
{
    public static readonly IReadOnlyList<OverlayStyle> All =
    [
        new("urban-management", "城管", "Urban management", "urban-management", "010100")
        {
            CellsPerGrid = 0.6, SplitShare = 0.12, Gaps = 20, ShiftMetres = 30, LeavesOut = [GridKind.Sea, GridKind.Forest],
        },
        new("emergency", "应急", "Emergency", "emergency", "020100") { CellsPerGrid = 0.26, SplitShare = 0.1, Doubles = 24 },
        new("police", "公安", "Police", "public-security", "030100")
        {
            CellsPerGrid = 0.165, SplitShare = 0.3, ShiftMetres = 45, ShiftsOutline = true, LeavesOut = [GridKind.Sea], Crs = Crs.Gcj02,
        },
        new("fire", "消防", "Fire", "fire-rescue", "040100")
        {
            CellsPerGrid = 0.04, AcrossUnits = true, SplitShare = 0.4, Gaps = 12, Doubles = 10, ShiftMetres = 20, LeavesOut = [GridKind.Sea],
        },
    ];
}
