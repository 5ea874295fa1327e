using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>
/// Where an edge hands over what it accepted. Each call returns when the broker has confirmed, or throws
/// <see cref="NotAcceptedException"/>: then the sender must not be told that it was accepted.
/// </summary>
public sealed record EdgeSinks(
    Func<ReadingsReceived, CancellationToken, Task> Readings,
    Func<SignalReceived, CancellationToken, Task> Signal,
    Func<MessageRefused, CancellationToken, Task> Refused);
