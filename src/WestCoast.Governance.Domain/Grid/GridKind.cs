using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>The five kinds of base grid on land, 城市, 村改居, 农村, 企业, 特殊; and 海域 and 林区.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GridKind>))]
public enum GridKind
{
    [JsonStringEnumMemberName("urban")] Urban = 1,

    /// <summary>村改居: a village that became a residents' committee.</summary>
    [JsonStringEnumMemberName("village")] Village = 2,
    [JsonStringEnumMemberName("rural")] Rural = 3,
    [JsonStringEnumMemberName("enterprise")] Enterprise = 4,

    /// <summary>特殊: islands, scenic areas.</summary>
    [JsonStringEnumMemberName("special")] Special = 5,
    [JsonStringEnumMemberName("sea")] Sea = 6,
    [JsonStringEnumMemberName("forest")] Forest = 7,
}
