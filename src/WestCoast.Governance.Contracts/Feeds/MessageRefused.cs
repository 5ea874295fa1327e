using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Feeds;

/// <summary>An edge could not accept a message from a known sender; its bytes are kept with the reason.</summary>
public sealed record MessageRefused : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required Guid RefusalId { get; init; }
    public required string Feed { get; init; }
    public required string Source { get; init; }

    /// <summary>A stable word, fit for a metric.</summary>
    public required string Reason { get; init; }

    public required string Detail { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>At most 64 KiB; <see cref="Length"/> says how long the message really was.</summary>
    public required byte[] Bytes { get; init; }

    public required int Length { get; init; }
}
