using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>One message of a plan: when, counted from the start, and a key that is unique within the plan.</summary>
public abstract record PlannedSend(TimeSpan Offset, string Key);

/// <summary>A sensor publishes a value.</summary>
public sealed record PlannedReading(TimeSpan Offset, string Key, Sensor Sensor, double Value) : PlannedSend(Offset, Key);

/// <summary>A department posts a report about <paramref name="Place"/>.</summary>
public sealed record PlannedReport(TimeSpan Offset, string Key, CivicReport Report, Spot Place) : PlannedSend(Offset, Key);
