using System.Collections.Concurrent;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Access;

/// <summary>
/// Whether a signed-in seat is still what its cookie says. The store is asked, and its answer believed for some seconds;
/// while it is away, for as long as that takes.
/// </summary>
internal sealed class KnownSeats(IDocumentStore store)
{
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async ValueTask<bool> Stands(ClaimsPrincipal user, CancellationToken ct)
    {
        var (name, stamp) = (user.UserName(), user.FindFirstValue(SeatClaims.StampClaim));
        if (_known.TryGetValue(name, out var known) && known.Stamp == stamp && TimeProvider.System.GetElapsedTime(known.AskedAt) < Believed)
            return stamp is not null;

        try
        {
            await Ask([name], ct);
        }
        catch (Exception e) when (known is not null && Outages.IsOutage(e))
        {
            return known.Stamp == stamp && stamp is not null;
        }

        return stamp is not null && _known.TryGetValue(name, out var now) && now.Stamp == stamp;
    }

    /// <summary>Learns what the store says of these people.</summary>
    public async Task Ask(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var found = (await session.LoadManyAsync<User>(ct, [.. names])).ToDictionary(user => user.Name, StringComparer.Ordinal);
        var now = TimeProvider.System.GetTimestamp();
        foreach (var name in names)
            _known[name] = new(found.TryGetValue(name, out var user) ? SeatStamp.Of(user) : null, now);
    }

    private sealed record Known(string? Stamp, long AskedAt);
}
