using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Signals;

/// <summary>A signal on the way that is kept free for life-safety: a fire overtakes everything that is queued.</summary>
public sealed record UrgentSignalReceived : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required SignalReceived Signal { get; init; }

    /// <summary>Fire, gas and whatever its source holds to be of the two highest levels, as it begins and as it ends.</summary>
    public static bool Is(SignalReceived signal) => signal.Kind is "fire" or "gas-leak" or "toxic-gas" || signal.Severity is 1 or 2;
}
