using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>
/// Working days and hours in China: Monday to Friday, but holidays, and the weekend days worked in exchange. Days
/// beyond the imported calendar go by their weekday. Pure.
/// </summary>
public sealed class WorkCalendar(IEnumerable<CalendarDay> days)
{
    /// <summary>The offices' hours: an example, not sourced.</summary>
    public static readonly IReadOnlyList<(TimeOnly From, TimeOnly To)> Hours = [(new(8, 30), new(12, 0)), (new(13, 30), new(17, 30))];

    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    private readonly FrozenDictionary<DateOnly, DayKind> _days = days.GroupBy(day => day.Date).ToFrozenDictionary(day => day.Key, day => day.Last().Kind);

    public static readonly WorkCalendar Weekdays = new([]);

    /// <summary>The last day of which the calendar says anything; null when it says nothing.</summary>
    public DateOnly? Ends => _days.Count == 0 ? null : _days.Keys.Max();

    public bool IsWorkday(DateOnly day) =>
        _days.TryGetValue(day, out var kind) ? kind == DayKind.Workday : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>When the limit ends that starts at <paramref name="start"/>. Throws for an amount of less than 1.</summary>
    public DateTimeOffset Add(DateTimeOffset start, int amount, LimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        return unit switch
        {
            LimitUnit.Minutes => start.AddMinutes(amount),
            LimitUnit.WorkingHours => AddHours(start, TimeSpan.FromHours(amount)),
            LimitUnit.WorkingDays => AddDays(start, amount),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no unit of a limit"),
        };
    }

    private DateTimeOffset AddHours(DateTimeOffset start, TimeSpan left)
    {
        var local = start.ToOffset(ChinaTime);
        for (var day = DateOnly.FromDateTime(local.DateTime); ; day = day.AddDays(1))
        {
            foreach (var (from, to) in IsWorkday(day) ? Hours : [])
            {
                var (begin, end) = (At(day, from), At(day, to));
                begin = begin < local ? local : begin;
                if (begin >= end)
                    continue;
                if (left <= end - begin)
                    return begin + left;

                left -= end - begin;
            }
        }
    }

    private DateTimeOffset AddDays(DateTimeOffset start, int count)
    {
        var day = DateOnly.FromDateTime(start.ToOffset(ChinaTime).DateTime);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkday(day) ? 1 : 0;
        }

        return At(day, Hours[^1].To);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly hour) => new(day.ToDateTime(hour), ChinaTime);
}
