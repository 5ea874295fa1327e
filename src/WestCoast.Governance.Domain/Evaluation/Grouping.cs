using System.Globalization;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>By what cases are put together: whose desk they are on, or the time they were opened (in China).</summary>
public enum Grouping
{
    Division = 1,
    Department,
    Worker,
    Kind,
    Day,
    Week,
    Month,
}

/// <summary>The figures of one group; the key is a code, a worker's id, or a period: 2026-03-02, 2026-W10, 2026-03.</summary>
public sealed record EvaluatedGroup(string Key, Figures Figures);

/// <summary>Puts cases into groups and evaluates each. Pure.</summary>
public static class Groups
{
    public static EquatableList<EvaluatedGroup> By(
        Grouping grouping, IEnumerable<EvaluatedCase> cases, DateTimeOffset from, DateTimeOffset to, DateTimeOffset asOf) =>
        [.. cases.GroupBy(its => KeyOf(grouping, its)).Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Of: group, Span: SpanOf(grouping, group.First().Course.OpenedAt)))
            .Select(group => new EvaluatedGroup(group.Key, Evaluate.Of(
                group.Of, group.Span is { From: var begin } && begin > from ? begin : from, group.Span is { To: var end } && end < to ? end : to, asOf)))];

    /// <summary>Empty for what belongs to no group: a case that no worker had.</summary>
    private static string KeyOf(Grouping grouping, EvaluatedCase its) => grouping switch
    {
        Grouping.Division => its.Division,
        Grouping.Department => its.Department,
        Grouping.Worker => its.Course.Worker ?? "",
        Grouping.Kind => its.Kind,
        Grouping.Day => Day(its).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grouping.Week => string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Day(its))}-W{ISOWeek.GetWeekOfYear(Day(its)):00}"),
        Grouping.Month => Day(its).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "no grouping"),
    };

    private static DateOnly Day(EvaluatedCase its) => ChinaDay.Of(its.Course.OpenedAt);

    /// <summary>The period that a moment lies in; null where groups are no periods.</summary>
    private static (DateTimeOffset From, DateTimeOffset To)? SpanOf(Grouping grouping, DateTimeOffset at)
    {
        var day = ChinaDay.Of(at);
        var (first, next) = grouping switch
        {
            Grouping.Day => (day, day.AddDays(1)),
            Grouping.Week => (day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7))),
            Grouping.Month => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
            _ => (day, day),
        };
        return first == next ? null : (ChinaDay.Begin(first), ChinaDay.Begin(next));
    }
}
