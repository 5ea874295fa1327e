using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// The divisions of one district, of any depth, over time. What lies in what is told by parents, never by code
/// prefixes. Without a moment, answers are about the last span known: a code once withdrawn is still understood.
/// </summary>
public sealed class DivisionTree
{
    private readonly FrozenDictionary<string, EquatableList<Division>> _spans;
    private readonly FrozenDictionary<string, EquatableList<Division>> _lineages;

    private DivisionTree(IReadOnlyCollection<Division> all, FrozenDictionary<string, EquatableList<Division>> spans, Division root)
    {
        Root = root;
        All = all;
        _spans = spans;
        _lineages = spans.ToFrozenDictionary(code => code.Key, code => Climb(code.Value[^1], day: null));
    }

    public Division Root { get; }

    /// <summary>Every span of every division, those no longer in force too.</summary>
    public IReadOnlyCollection<Division> All { get; }

    /// <summary>Throws <see cref="ArgumentException"/>, saying what is wrong, unless the list is one tree with one root at every moment.</summary>
    public static DivisionTree From(IEnumerable<Division> divisions)
    {
        var all = divisions.ToList();
        var spans = all.GroupBy(division => division.Code)
            .ToFrozenDictionary(code => code.Key, code => (EquatableList<Division>)[.. code.OrderBy(span => span.ValidFrom ?? DateOnly.MinValue)]);
        return DivisionList.Fault(all, spans) is { } fault
            ? throw new ArgumentException(fault, nameof(divisions))
            : new DivisionTree(all, spans, all.Last(division => division.Parent is null));
    }

    /// <summary>The division with exactly this code as last known, in force or not; null when there is none.</summary>
    public Division? Find(string code) => _spans.TryGetValue(code, out var spans) ? spans[^1] : null;

    /// <summary>The division with exactly this code as it was on that day; null when it was not in force.</summary>
    public Division? Find(string code, DateOnly day) =>
        _spans.TryGetValue(code, out var spans) ? spans.LastOrDefault(span => span.IsInForce(day)) : null;

    /// <summary>All spans of a code, oldest first: its names and parents over time. Empty for an unknown code.</summary>
    public EquatableList<Division> History(string code) => _spans.GetValueOrDefault(code) ?? [];

    /// <summary>The division and everything above it, root first; empty for an unknown code.</summary>
    public EquatableList<Division> Lineage(string code) => _lineages.GetValueOrDefault(code) ?? [];

    /// <summary>The lineage as it was on that day; empty when the code was not in force.</summary>
    public EquatableList<Division> Lineage(string code, DateOnly day) => Find(code, day) is { } division ? Climb(division, day) : [];

    /// <summary>Everything above the division, root first; empty for the root and for an unknown code.</summary>
    public IEnumerable<Division> Ancestors(string code) => Lineage(code).SkipLast(1);

    /// <summary>
    /// Who answers for the code on that day: itself while in force, else what it was merged into, else the nearest
    /// division above it that is in force; null for an unknown code.
    /// </summary>
    public Division? Heir(string code, DateOnly day)
    {
        for (var (next, hops) = (code, 0); Find(next) is { } division && hops < 20; hops++)
        {
            if (Find(next, day) is { } inForce)
                return inForce;
            if (division.MergedInto is null || division.ValidTo > day)
                return Ancestors(next).LastOrDefault(above => above.IsInForce(day)) ?? Root;

            next = division.MergedInto;
        }

        return null;
    }

    /// <summary>The lineage as the router wants it, root first, each with the tier that answers for it.</summary>
    public EquatableList<(string Code, Tier Tier)> Path(string code) => AsPath(Lineage(code));

    /// <summary>The path of who answers for the code on that day; empty for an unknown code.</summary>
    public EquatableList<(string Code, Tier Tier)> Path(string code, DateOnly day) =>
        Heir(code, day) is { } heir ? AsPath(Climb(heir, day)) : [];

    /// <summary>
    /// Is the division the scope itself or somewhere below it? Who takes over a withdrawn division takes over its past
    /// too. False for codes the tree does not know.
    /// </summary>
    public bool IsWithin(string code, string scopeCode)
    {
        for (var (next, hops) = (code, 0); next is not null && hops < 20; hops++)
        {
            var lineage = Lineage(next);
            for (var i = 0; i < lineage.Count; i++) // asked for every open screen at every change: nothing is allocated
            {
                if (lineage[i].Code == scopeCode)
                    return true;
            }

            next = Find(next)?.MergedInto;
        }

        return false;
    }

    /// <summary>The readable names, such as "黄岛街道 示例社区 03 第 2 网格": without district and zone, which everybody knows.</summary>
    public (string Zh, string En) Name(string code) => DivisionName.Of(Lineage(code));

    /// <summary>The names as they were on that day, the last known ones when the code was not in force.</summary>
    public (string Zh, string En) Name(string code, DateOnly day) =>
        DivisionName.Of(Find(code, day) is { } division ? Climb(division, day) : Lineage(code));

    private static EquatableList<(string Code, Tier Tier)> AsPath(EquatableList<Division> lineage) =>
        [.. lineage.Select(division => (division.Code, division.AnsweredBy))];

    private EquatableList<Division> Climb(Division division, DateOnly? day)
    {
        var lineage = new List<Division> { division };
        while (lineage[^1].Parent is { } parent)
            lineage.Add((day is { } then ? Find(parent, then) : null) ?? Find(parent)!);

        lineage.Reverse();
        return [.. lineage];
    }
}
