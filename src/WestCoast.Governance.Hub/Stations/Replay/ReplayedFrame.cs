using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Hub.Stations.Replay;

/// <summary>A kept frame, what became of it then, and what would become of it now.</summary>
internal sealed record ReplayedFrame(Guid Id, DateTimeOffset ReceivedAt, string Protocol, string? Address, string? RefusedThen, int VersionThen, IReadOnlyList<Heard> Now)
{
    /// <summary>The first reason for which it would be refused today; absent when something in it would be taken.</summary>
    public string? RefusedNow => Now.Any(heard => heard.Refused is null) ? null : Now.Select(heard => heard.Refused).FirstOrDefault() ?? "frame.incomplete";

    public IEnumerable<SignalReceived> Signals => Now.SelectMany(heard => heard.Signals);

    public IEnumerable<Reading> Readings => Now.SelectMany(heard => heard.Readings);
}

/// <summary>What decoding again would add to the store, and which frames would fare otherwise.</summary>
internal sealed record ReplayChanges(int Frames, IReadOnlyList<ReplayedFrame> Otherwise, IReadOnlyList<SignalReceived> Signals, IReadOnlyList<Reading> Readings, int NotDecoded)
{
    public bool None => Otherwise.Count == 0 && Signals.Count == 0 && Readings.Count == 0;
}
