using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>
/// The lines of the division tree that base grids and micro-grids are: they come from the maps, so that tree and ground
/// never disagree. A cell that the next map has no more was merged into the one that covers most of it.
/// </summary>
public static class CellDivisions
{
    /// <summary>
    /// Rows of <paramref name="tier"/> for maps of one layer, oldest first, beneath the divisions in
    /// <paramref name="above"/>. A cell lies in the division its digits name or in that one's heir; while neither is in
    /// force the cell is not either.
    /// </summary>
    public static IReadOnlyList<Division> Of(DivisionTier tier, IReadOnlyList<InForce<IReadOnlyList<GridCell>>> maps, DivisionTree above)
    {
        var rows = maps.SelectMany(map => map.Content.SelectMany(cell => Rows(tier, cell, map.From, map.To, above)));
        var heirs = Heirs(maps);
        return [.. rows.GroupBy(row => row.Code, StringComparer.Ordinal)
            .SelectMany(code => DivisionVersions.Join(code.OrderBy(row => row.ValidFrom ?? DateOnly.MinValue), heirs.GetValueOrDefault(code.Key)))];
    }

    /// <summary>The division a cell lies in: its community, or for ground that has none (sea, forest) its town; null when the tree has neither.</summary>
    public static string? ParentOf(string cell, DivisionTree above) => DivisionCode.Parse(cell) switch
    {
        { Tier: DivisionTier.Grid } code when above.Find(code.Parent!) is null => above.Find(cell[..9])?.Code,
        { Parent: { } parent } => above.Find(parent)?.Code,
        _ => null,
    };

    private static IEnumerable<Division> Rows(DivisionTier tier, GridCell cell, DateOnly? from, DateOnly? to, DivisionTree above)
    {
        if (ParentOf(cell.Code, above) is not { } parent)
            yield break;

        var zh = cell.Zh ?? cell.Code;
        var row = new Division(cell.Code, parent, tier, cell.Kind, zh, cell.En ?? zh, from, to, Synthetic: cell.Synthetic);
        foreach (var span in above.History(parent))
        foreach (var own in DivisionVersions.Clip(row, span.ValidFrom, span.ValidTo))
            yield return own;

        var end = above.History(parent)[^1].ValidTo;
        while (end is { } day && above.Heir(parent, day) is { } heir && heir.Tier < tier)
        {
            foreach (var later in DivisionVersions.Clip(row with { Parent = heir.Code }, day, heir.ValidTo))
                yield return later;

            end = heir.ValidTo;
        }
    }

    private static Dictionary<string, string> Heirs(IReadOnlyList<InForce<IReadOnlyList<GridCell>>> maps)
    {
        var heirs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after) in maps.Zip(maps.Skip(1), (before, after) => (before.Content, after.Content)))
        {
            var still = after.Select(cell => cell.Code).ToHashSet(StringComparer.Ordinal);
            var gone = before.Where(cell => !still.Contains(cell.Code)).ToList();
            if (gone.Count == 0)
                continue;

            var ground = new STRtree<GridCell>();
            foreach (var cell in after)
                ground.Insert(cell.Shape.EnvelopeInternal, cell);
            foreach (var cell in gone)
            {
                if (MostOf(cell.Shape, ground) is { } heir)
                    heirs[cell.Code] = heir;
            }
        }

        return heirs;
    }

    private static string? MostOf(Geometry shape, STRtree<GridCell> ground) => ground.Query(shape.EnvelopeInternal)
        .Select(cell => (cell.Code, Shared: cell.Shape.Intersection(shape).Area))
        .Where(pair => pair.Shared > 0)
        .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Code, StringComparer.Ordinal)
        .FirstOrDefault().Code;
}
