using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>Something that was in force from one day (null: since ever) until another (null: still).</summary>
public readonly record struct InForce<T>(T Content, DateOnly? From, DateOnly? To);

/// <summary>
/// One list of divisions out of several delivered ones. Of each delivery counts what it says of the days it was in
/// force, so a later one never rewrites what applied before it; equal spans that meet become one.
/// </summary>
public static class DivisionVersions
{
    /// <summary><paramref name="deliveries"/> oldest first, each with the days it was in force. Base grids are not taken from lists.</summary>
    public static IReadOnlyList<Division> Merge(IReadOnlyList<InForce<IReadOnlyList<Division>>> deliveries) =>
        [.. deliveries.SelectMany(delivery => delivery.Content.Where(row => row.Tier < DivisionTier.Grid).SelectMany(row => Clip(row, delivery.From, delivery.To)))
            .GroupBy(row => row.Code, StringComparer.Ordinal)
            .SelectMany(code => Join(code.OrderBy(row => row.ValidFrom ?? DateOnly.MinValue), Heir(deliveries, code.Key)))];

    /// <summary>Spans in order, with those that only go on written as one.</summary>
    public static IEnumerable<Division> Join(IEnumerable<Division> spans, string? mergedInto)
    {
        Division? open = null;
        foreach (var span in spans)
        {
            if (open is not null && open.ValidTo == span.ValidFrom && open with { ValidFrom = null, ValidTo = null, MergedInto = null } == span with { ValidFrom = null, ValidTo = null, MergedInto = null })
            {
                open = open with { ValidTo = span.ValidTo };
                continue;
            }

            if (open is not null)
                yield return open;
            open = span with { MergedInto = null };
        }

        if (open is not null)
            yield return open.ValidTo is null ? open : open with { MergedInto = mergedInto };
    }

    public static IEnumerable<Division> Clip(Division row, DateOnly? from, DateOnly? to)
    {
        var begins = Later(row.ValidFrom, from);
        var ends = Earlier(row.ValidTo, to);
        if (begins is null || ends is null || begins < ends)
            yield return row with { ValidFrom = begins, ValidTo = ends };
    }

    /// <summary>The last delivery that knows the code says into what it went.</summary>
    private static string? Heir(IReadOnlyList<InForce<IReadOnlyList<Division>>> deliveries, string code) =>
        deliveries.Reverse().Select(delivery => delivery.Content.LastOrDefault(row => row.Code == code && row.MergedInto is not null)?.MergedInto).FirstOrDefault(heir => heir is not null);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;
}
