namespace WestCoast.Governance.Simulators.City;

/// <summary>The hills where nobody lives: so many of a unit's plots, those nearest to a point.</summary>
internal static class Forests
{
    private static readonly (string Unit, Spot Middle, int Plots)[] Hills =
    [
        ("370211001", new(120.178, 36.055), 1), ("370211004", new(120.098, 35.966), 2), ("370211010", new(120.055, 35.940), 1),
        ("370211011", new(119.860, 35.970), 2), ("370211012", new(120.035, 35.775), 2), ("370211014", new(119.960, 36.070), 1),
        ("370211102", new(119.890, 35.710), 1), ("370211105", new(119.650, 35.850), 2), ("370211106", new(119.740, 35.985), 2),
        ("370211108", new(119.850, 36.060), 2), ("370211109", new(119.740, 35.795), 3),
    ];

    /// <summary>The numbers of the plots that are forest.</summary>
    public static IReadOnlySet<int> Among(IReadOnlyList<Plot> plots) =>
    (
        from hill in Hills
        from plot in Enumerable.Range(0, plots.Count)
            .Where(plot => plots[plot].Unit.Code == hill.Unit)
            .OrderBy(plot => plots[plot].Middle.To(hill.Middle))
            .Take(hill.Plots)
        select plot
    ).ToHashSet();
}
