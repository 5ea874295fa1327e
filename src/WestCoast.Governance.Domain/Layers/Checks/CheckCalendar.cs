using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether a calendar says one thing of a day, and only what its weekday does not say already. Pure.</summary>
public static class CheckCalendar
{
    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<CalendarDay>> rows)
    {
        var seen = new Dictionary<DateOnly, int>();
        foreach (var (number, day) in rows.Select(row => (row.Number, row.Content)))
        {
            if (!seen.TryAdd(day.Date, number))
                yield return new(number, "calendar.day-twice", $"{day.Date:yyyy-MM-dd} is there twice: in row {seen[day.Date]} and in row {number}.");
            else if (!Enum.IsDefined(day.Kind))
                yield return new(number, "calendar.kind", $"{day.Date:yyyy-MM-dd} is neither 'holiday' nor 'workday'.");
            else if (day.Kind == DayKind.Workday && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                yield return new(number, "calendar.weekday", $"{day.Date:yyyy-MM-dd} is a {day.Date.DayOfWeek}, which is worked anyway: look at the date again.");
        }
    }
}
