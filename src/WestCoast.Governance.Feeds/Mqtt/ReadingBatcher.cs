using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>Gathers the readings of all devices of this process.</summary>
public sealed class ReadingBatcher(Func<IReadOnlyList<Reading>, CancellationToken, Task> publish) : MicroBatcher<Reading>(publish);
