using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>The way a signal takes: life-safety has a queue of its own, which nothing else can fill.</summary>
internal static class TellSignal
{
    public static Task Tell(this ConfirmedPublisher bus, SignalReceived signal, CancellationToken ct) => UrgentSignalReceived.Is(signal)
        ? bus.Publish(new UrgentSignalReceived { World = signal.World, CapStatus = signal.CapStatus, Signal = signal }, ct)
        : bus.Publish(signal, ct);
}
