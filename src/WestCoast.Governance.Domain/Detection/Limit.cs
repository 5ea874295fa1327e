using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Detection;

/// <summary>Which side of a limit is abnormal.</summary>
public enum LimitSide
{
    Upper = 1,
    Lower = 2,
}

/// <summary>A limit that trips at <see cref="Value"/> and is over only beyond <see cref="Clear"/>, in the sensor's unit.</summary>
public sealed record Limit(string Id, LimitSide Side, double Value, double Clear, Severity Severity)
{
    internal bool IsTrippedBy(double value) => Side == LimitSide.Upper ? value >= Value : value <= Value;

    internal bool IsClearedBy(double value) => Side == LimitSide.Upper ? value < Clear : value > Clear;
}
