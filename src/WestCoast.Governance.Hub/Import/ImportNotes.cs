using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Import;

/// <summary>What a person importing should know besides: how much changes, and what now waits for another import.</summary>
internal static class ImportNotes
{
    public static IEnumerable<string> Of(CityState before, CityState after, LayerVersion version)
    {
        if (after.Find(version.Layer, version.Version)!.Rows is IReadOnlyList<GridCell> cells)
        {
            var known = before.InForce(version.Layer, version.Effective)?.Cells.ToDictionary(cell => cell.Code) ?? [];
            var changed = cells.Count(cell => known.TryGetValue(cell.Code, out var old) && !old.Shape.EqualsExact(cell.Shape, 1e-9));
            yield return $"{cells.Count(cell => !known.ContainsKey(cell.Code))} cells are new, {known.Keys.Except(cells.Select(cell => cell.Code)).Count()} are gone, {changed} have another shape.";
        }
        else if (version.Layer == LayerNames.Divisions)
        {
            var (old, now) = (InForce(before), InForce(after));
            yield return $"{now.Except(old).Count()} divisions are new, {old.Except(now).Count()} are no longer in force.";
        }

        if (version.Layer == LayerNames.Subdistricts)
        {
            var grids = OverlayNGRobust.Union(after.InForce(LayerNames.Base, version.Effective)!.Cells.Select(cell => cell.Shape));
            if (!grids.EqualsTopologically(after.Outline(version.Effective)))
                yield return "The base grids do not cover this outline: import base grids with the same day next. Until then its subdistricts answer for what they leave open.";
        }

        HashSet<string> InForce(CityState city) =>
            [.. city.Tree.All.Where(division => division.Tier < DivisionTier.Grid && division.IsInForce(version.Effective)).Select(division => division.Code)];
    }
}
