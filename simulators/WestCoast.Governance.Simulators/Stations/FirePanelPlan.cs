namespace WestCoast.Governance.Simulators.Stations;

/// <summary>What a simulated fire panel is: its 48-bit address and the centre's, how many parts it watches, and who sits there.</summary>
public sealed record FirePanelPlan(ulong Address, ulong Centre)
{
    public int Parts { get; init; } = 12;

    /// <summary>Every so many rounds of heartbeats it also tells its analog values.</summary>
    public int AnalogEvery { get; init; } = 5;

    /// <summary>How long the operator takes to answer a duty check; null when nobody is there.</summary>
    public TimeSpan? OperatorAnswersAfter { get; init; } = TimeSpan.FromSeconds(20);
}
