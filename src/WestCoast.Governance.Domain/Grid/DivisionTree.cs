using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>The divisions of one district, of any depth. What lies in what is told by parents, never by code prefixes.</summary>
public sealed class DivisionTree
{
    private readonly FrozenDictionary<string, Division> _byCode;
    private readonly FrozenDictionary<string, EquatableList<Division>> _lineages;

    private DivisionTree(IReadOnlyCollection<Division> all, Division root)
    {
        Root = root;
        All = all;
        _byCode = all.ToFrozenDictionary(division => division.Code);
        _lineages = all.ToFrozenDictionary(division => division.Code, ClimbFrom);
    }

    public Division Root { get; }

    public IReadOnlyCollection<Division> All { get; }

    /// <summary>Throws <see cref="ArgumentException"/>, saying what is wrong, unless the list is one tree with one root.</summary>
    public static DivisionTree From(IEnumerable<Division> divisions)
    {
        var all = divisions.ToList();
        if (all.GroupBy(division => division.Code).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"Division {twice.Key} is listed twice.", nameof(divisions));

        var roots = all.Where(division => division.Parent is null).ToList();
        if (roots.Count != 1)
            throw new ArgumentException($"There must be one division without a parent; there are {roots.Count}.", nameof(divisions));

        var tiers = all.ToDictionary(division => division.Code, division => division.Tier);
        foreach (var child in all.Where(division => division.Parent is not null))
        {
            if (!tiers.TryGetValue(child.Parent!, out var parentTier))
                throw new ArgumentException($"Division {child.Code} has a parent that is not listed: {child.Parent}.", nameof(divisions));
            if (parentTier >= child.Tier)
                throw new ArgumentException($"Division {child.Code} ({child.Tier}) cannot lie in {child.Parent} ({parentTier}).", nameof(divisions));
        }

        return new DivisionTree(all, roots[0]);
    }

    /// <summary>The division with exactly this code, in force or not; null when there is none.</summary>
    public Division? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The division and everything above it, root first; empty for an unknown code.</summary>
    public EquatableList<Division> Lineage(string code) => _lineages.GetValueOrDefault(code) ?? [];

    /// <summary>Everything above the division, root first; empty for the root and for an unknown code.</summary>
    public IEnumerable<Division> Ancestors(string code) => Lineage(code).SkipLast(1);

    /// <summary>The lineage as the router wants it, root first: zones count as Subdistrict, grids as Community.</summary>
    public EquatableList<(string Code, Tier Tier)> Path(string code) =>
        [.. Lineage(code).Select(division => (division.Code, Responsibility.Of(division.Tier)))];

    /// <summary>Is the division the scope itself or somewhere below it? False for codes the tree does not know.</summary>
    public bool IsWithin(string code, string scopeCode) => Lineage(code).Any(division => division.Code == scopeCode);

    /// <summary>The readable names, such as "黄岛街道 示例社区 03 第 2 网格": without district and zone, which everybody knows.</summary>
    public (string Zh, string En) Name(string code)
    {
        var lineage = Lineage(code);
        var named = lineage
            .Where((division, i) => i == lineage.Count - 1 || division.Tier is not (DivisionTier.District or DivisionTier.Zone))
            .ToList();
        return (string.Join(' ', named.Select(division => division.Zh)), string.Join(", ", named.Select(division => division.En).Reverse()));
    }

    private EquatableList<Division> ClimbFrom(Division division)
    {
        var lineage = new List<Division> { division };
        while (lineage[^1].Parent is { } parent)
            lineage.Add(_byCode[parent]);

        lineage.Reverse();
        return [.. lineage];
    }
}
