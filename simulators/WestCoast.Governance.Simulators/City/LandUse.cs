using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>What kind of grid lies where: towns in the middle, villages around, works at the ports, special grids in the hills.</summary>
internal static class LandUse
{
    private static readonly (Spot Middle, double Reach)[] Works =
    [
        (new(119.790, 35.612), 0.022), (new(120.215, 36.048), 0.014), (new(120.198, 36.003), 0.010), (new(120.262, 36.010), 0.010),
        (new(120.128, 36.026), 0.014), (new(120.112, 36.092), 0.014), (new(119.985, 36.078), 0.016), (new(119.940, 35.925), 0.012),
        (new(119.962, 35.775), 0.012),
    ];

    private static readonly (Spot Middle, double Reach)[] Wild =
    [
        (new(120.055, 35.960), 0.020), (new(120.035, 35.775), 0.018), (new(119.740, 35.795), 0.020), (new(119.850, 35.870), 0.020),
        (new(119.915, 35.650), 0.012), (new(120.178, 36.055), 0.008),
    ];

    /// <summary>The kind of a community, by how far out it lies: 0 the unit's centre, 1 its edge.</summary>
    public static GridKind OfCommunity(Unit unit, double farOut) => unit.Kind switch
    {
        GridKind.Urban => farOut < 0.8 ? GridKind.Urban : GridKind.Village,
        GridKind.Village => farOut < 0.3 ? GridKind.Urban : farOut < 0.8 ? GridKind.Village : GridKind.Rural,
        GridKind.Rural => farOut < 0.12 ? GridKind.Village : GridKind.Rural,
        _ => unit.Kind,
    };

    public static GridKind Of(Plot plot, GridKind community) =>
        plot.Wild is { } wild ? wild
        : Works.Any(place => plot.Middle.To(place.Middle) < place.Reach) ? GridKind.Enterprise
        : Wild.Any(place => plot.Middle.To(place.Middle) < place.Reach) ? GridKind.Special
        : community;
}
