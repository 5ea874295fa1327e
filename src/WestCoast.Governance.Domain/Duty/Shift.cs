namespace WestCoast.Governance.Domain.Duty;

/// <summary>
/// Hours of duty that come again every week, China time. Days are 1 (Monday) to 7; a shift whose end is not after its
/// begin goes on into the next day, and belongs to the day it began.
/// </summary>
public sealed record Shift(EquatableList<int> Days, TimeOnly From, TimeOnly To)
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public bool Covers(DateTimeOffset at)
    {
        var local = at.ToOffset(ChinaTime).DateTime;
        var (today, yesterday) = (Number(local.DayOfWeek), Number(local.AddDays(-1).DayOfWeek));
        var hour = TimeOnly.FromDateTime(local);
        return From < To
            ? Days.Contains(today) && hour >= From && hour < To
            : (Days.Contains(today) && hour >= From) || (Days.Contains(yesterday) && hour < To);
    }

    private static int Number(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;
}
