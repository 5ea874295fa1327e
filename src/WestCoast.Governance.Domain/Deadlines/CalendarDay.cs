using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>A day that is not what its weekday says: a public holiday, or a weekend day worked in exchange (调休).</summary>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string Zh, string? Source = null);

/// <summary>What a day of the calendar is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayKind>))]
public enum DayKind
{
    [JsonStringEnumMemberName("holiday")] Holiday = 1,
    [JsonStringEnumMemberName("workday")] Workday = 2,
}
