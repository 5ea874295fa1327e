using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Gives each micro-grid the kind of its base grid, and its people by area; together they are the base grid's people.</summary>
internal static class MicroPeople
{
    public static IReadOnlyList<GridCell> Settle(IReadOnlyList<GridCell> microGrids, IReadOnlyList<GridCell> grids)
    {
        var parents = grids.ToDictionary(grid => grid.Code);
        return [.. microGrids.GroupBy(micro => micro.Code[..15]).SelectMany(own => Within(parents[own.Key], own))];
    }

    private static IEnumerable<GridCell> Within(GridCell grid, IEnumerable<GridCell> parts)
    {
        var (area, people) = (0.0, 0);
        foreach (var part in parts)
        {
            area += part.Shape.Area;
            var upToHere = (int)Math.Round(grid.People!.Value * area / grid.Shape.Area);
            yield return part with { Kind = grid.Kind, People = upToHere - people };
            people = upToHere;
        }
    }
}
