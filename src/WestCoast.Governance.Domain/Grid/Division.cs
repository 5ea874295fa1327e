namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// One node of the division tree, as the seeds tell it. In force from the first moment of <see cref="ValidFrom"/>
/// (null: for as long as is known) until the first moment of <see cref="ValidTo"/> (null: still), China time.
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
    bool Synthetic)
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public bool IsInForce(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.ToOffset(ChinaTime).DateTime);
        return (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day < ValidTo);
    }
}
