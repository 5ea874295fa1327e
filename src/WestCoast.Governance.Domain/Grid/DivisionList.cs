namespace WestCoast.Governance.Domain.Grid;

/// <summary>What makes a list of divisions a tree at every moment.</summary>
public static class DivisionList
{
    /// <summary>The first thing wrong with the list, as a sentence; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<Division> all, IReadOnlyDictionary<string, EquatableList<Division>> spans)
    {
        foreach (var (code, own) in spans)
        {
            if (own.Zip(own.Skip(1)).FirstOrDefault(pair => pair.First.ValidTo is null || pair.First.ValidTo > (pair.Second.ValidFrom ?? DateOnly.MinValue)) is { First: not null })
                return $"Division {code} is listed twice for the same time.";
        }

        var roots = all.Where(division => division.Parent is null).Select(division => division.Code).Distinct().ToList();
        return roots.Count != 1
            ? $"There must be one division without a parent; there are {roots.Count}."
            : all.Select(division => Misplaced(division, spans)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Misplaced(Division child, IReadOnlyDictionary<string, EquatableList<Division>> spans)
    {
        if (child.MergedInto is { } heir && !spans.ContainsKey(heir))
            return $"Division {child.Code} was merged into one that is not listed: {heir}.";
        if (child.ValidFrom is { } from && child.ValidTo is { } to && to <= from)
            return $"Division {child.Code} ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).";
        if (child.Parent is null)
            return null;
        if (!spans.TryGetValue(child.Parent, out var parents))
            return $"Division {child.Code} has a parent that is not listed: {child.Parent}.";
        if (parents.FirstOrDefault(parent => parent.Tier >= child.Tier) is { } wrong)
            return $"Division {child.Code} ({child.Tier}) cannot lie in {child.Parent} ({wrong.Tier}).";

        var last = child.ValidTo?.AddDays(-1) ?? DateOnly.MaxValue;
        return Missing(child.ValidFrom) ?? Missing(last);

        string? Missing(DateOnly? day) => day is { } then && !parents.Any(parent => parent.IsInForce(then))
            ? $"Division {child.Code} has the parent {child.Parent}, which is not in force {(then == DateOnly.MaxValue ? "any more" : $"on {then:yyyy-MM-dd}")}."
            : null;
    }
}
