namespace WestCoast.Governance.Simulators.City;

/// <summary>The order of serial numbers: rows from north to south, each from west to east.</summary>
internal static class ReadingOrder
{
    public static IEnumerable<T> Of<T>(IReadOnlyCollection<T> things, Func<T, Spot> middle)
    {
        var perRow = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(things.Count)));
        return things.OrderByDescending(thing => middle(thing).Lat).Chunk(perRow).SelectMany(row => row.OrderBy(thing => middle(thing).Lon));
    }
}
