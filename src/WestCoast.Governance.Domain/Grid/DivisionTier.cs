using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>The levels of the division tree, top first. A level may be left out: not every subdistrict has zones.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DivisionTier>))]
public enum DivisionTier
{
    [JsonStringEnumMemberName("province")] Province = 0,
    [JsonStringEnumMemberName("district")] District = 1,
    [JsonStringEnumMemberName("subdistrict")] Subdistrict = 2,

    /// <summary>管区: several communities under one town or subdistrict.</summary>
    [JsonStringEnumMemberName("zone")] Zone = 3,
    [JsonStringEnumMemberName("community")] Community = 4,
    [JsonStringEnumMemberName("grid")] Grid = 5,

    /// <summary>微网格: part of one base grid.</summary>
    [JsonStringEnumMemberName("micro-grid")] MicroGrid = 6,
}

/// <summary>Which of the three tiers of responsibility answers for a division whose own line does not say.</summary>
public static class DefaultResponsibility
{
    /// <summary>A zone's desk is the subdistrict's, a grid's desk is the community's.</summary>
    public static Tier Of(DivisionTier tier) => tier switch
    {
        DivisionTier.Province or DivisionTier.District => Tier.District,
        DivisionTier.Subdistrict or DivisionTier.Zone => Tier.Subdistrict,
        _ => Tier.Community,
    };
}
