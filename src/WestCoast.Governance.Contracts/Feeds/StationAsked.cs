using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Feeds;

/// <summary>Somebody wants something of a station; whichever process has its line puts the request to it. It goes to every process.</summary>
public sealed record StationAsked : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required Guid RequestId { get; init; }
    public required string Protocol { get; init; }
    public required string Address { get; init; }
    public required string Request { get; init; }
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }
}
