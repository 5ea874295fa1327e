namespace WestCoast.Governance.Domain.Grid;

/// <summary>The readable name of a division from its lineage, root first.</summary>
public static class DivisionName
{
    /// <summary>District and zone are left out, which everybody knows, unless the division is one itself.</summary>
    public static (string Zh, string En) Of(IReadOnlyList<Division> lineage)
    {
        var named = lineage
            .Where((division, i) => i == lineage.Count - 1 || division.Tier is not (DivisionTier.Province or DivisionTier.District or DivisionTier.Zone))
            .ToList();
        return (string.Join(' ', named.Select(division => division.Zh)), string.Join(", ", named.Select(division => division.En).Reverse()));
    }
}
