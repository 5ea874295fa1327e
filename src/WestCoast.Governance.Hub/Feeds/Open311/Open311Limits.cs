using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>How often one address may ask, and one key may send, in a minute; by real time.</summary>
internal sealed class Open311Limits(Open311Options options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress?> _addresses = PartitionedRateLimiter.Create<IPAddress?, string>(address => In(Network(address), options.PerAddress));
    private readonly PartitionedRateLimiter<Open311Key> _keys = PartitionedRateLimiter.Create<Open311Key, string>(key => In(key.Name, key.PerMinute));

    /// <summary>Null when it may; else how long to wait.</summary>
    public TimeSpan? Wait(IPAddress? address) => Ask(_addresses, address);

    /// <inheritdoc cref="Wait(IPAddress?)"/>
    public TimeSpan? Wait(Open311Key key) => Ask(_keys, key);

    public void Dispose()
    {
        _addresses.Dispose();
        _keys.Dispose();
    }

    /// <summary>Whoever has one IPv6 address has its whole /64.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static RateLimitPartition<string> In(string name, int most) => RateLimitPartition.GetFixedWindowLimiter(
        name, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 });

    private static TimeSpan? Ask<T>(PartitionedRateLimiter<T> limiter, T asking)
    {
        using var lease = limiter.AttemptAcquire(asking);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }
}
