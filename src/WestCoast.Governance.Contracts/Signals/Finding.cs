namespace WestCoast.Governance.Contracts.Signals;

/// <summary>Why a detection rule spoke.</summary>
public sealed record Finding
{
    public required string Rule { get; init; }
    public double? Value { get; init; }
    public double? Limit { get; init; }
    public string? Unit { get; init; }
}
