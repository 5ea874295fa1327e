namespace WestCoast.Governance.Domain.Detection;

/// <summary>What is abnormal for one sensor, in its own unit, and how often it must speak.</summary>
public sealed record SensorRules(EquatableList<Limit> Limits, TimeSpan ExpectedInterval);
