using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// One node of the division tree over one span of time. In force from the first moment of <see cref="ValidFrom"/>
/// (null: for as long as is known) until the first moment of <see cref="ValidTo"/> (null: still), China time.
/// A division that was renamed or moved has a line for each span; a merged one says into which it went.
/// </summary>
public sealed record Division(
    string Code,
    string? Parent,
    DivisionTier Tier,
    GridKind? Kind,
    string Zh,
    string En,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    bool Synthetic,
    [property: JsonConverter(typeof(TierWord)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Tier? Responsibility = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MergedInto = null)
{
    /// <summary>The tier that answers for it: a property of the node, by default that of its level.</summary>
    [JsonIgnore]
    public Tier AnsweredBy => Responsibility ?? DefaultResponsibility.Of(Tier);

    public bool IsInForce(DateTimeOffset at) => IsInForce(ChinaDay.Of(at));

    public bool IsInForce(DateOnly day) => (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day < ValidTo);
}
