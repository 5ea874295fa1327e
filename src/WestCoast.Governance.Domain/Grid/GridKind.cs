using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>The five kinds of base grid: 城市, 村改居, 农村, 企业, 特殊.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GridKind>))]
public enum GridKind
{
    [JsonStringEnumMemberName("urban")] Urban = 1,

    /// <summary>村改居: a village that became a residents' committee.</summary>
    [JsonStringEnumMemberName("village")] Village = 2,
    [JsonStringEnumMemberName("rural")] Rural = 3,
    [JsonStringEnumMemberName("enterprise")] Enterprise = 4,

    /// <summary>特殊: islands, forest, scenic areas.</summary>
    [JsonStringEnumMemberName("special")] Special = 5,
}
