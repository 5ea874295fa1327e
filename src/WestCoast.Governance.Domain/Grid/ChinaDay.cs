namespace WestCoast.Governance.Domain.Grid;

/// <summary>Boundaries and codes change at midnight in China, wherever the program runs.</summary>
public static class ChinaDay
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    /// <summary>The calendar day in China at that moment.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(ChinaTime).DateTime);

    /// <summary>The first moment of that day in China.</summary>
    public static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), ChinaTime);
}
