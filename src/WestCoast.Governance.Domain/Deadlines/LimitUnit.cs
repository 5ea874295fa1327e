using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>What a time limit counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LimitUnit>))]
public enum LimitUnit
{
    [JsonStringEnumMemberName("minutes")] Minutes = 1,

    /// <summary>工作小时: the hours of offices, on working days.</summary>
    [JsonStringEnumMemberName("working-hours")] WorkingHours = 2,

    /// <summary>工作日: from the day after (次日起算) until the offices close.</summary>
    [JsonStringEnumMemberName("working-days")] WorkingDays = 3,
}
