using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Feeds.Webhooks;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>A system that may report on a feed, with its own key.</summary>
internal sealed record FeedSource(string Name, byte[] Key);

/// <summary>Which systems may report on which feed: configuration <c>Feeds:Sources</c>.</summary>
internal sealed class FeedSources
{
    /// <summary>The department feeds that report over HTTP.</summary>
    public static readonly IReadOnlyList<string> Feeds = ReportMappingReader.Feeds;

    private readonly Dictionary<string, List<FeedSource>> _byFeed = new(StringComparer.Ordinal);

    public FeedSources(IConfiguration configuration)
    {
        foreach (var feed in Feeds)
        {
            _byFeed[feed] = [.. configuration.GetSection($"Feeds:Sources:{feed}").GetChildren().Select(entry => new FeedSource(
                entry["Name"] ?? throw new Refusal($"Feeds:Sources:{feed} has a source without a Name."),
                StandardWebhooks.TryReadKey(entry["Key"] ?? "", out var key)
                    ? key
                    : throw new Refusal($"The key of {entry["Name"]} in Feeds:Sources:{feed} is not whsec_ and base64 of 24 to 64 bytes.")))];
        }
    }

    public bool Knows(string feed) => _byFeed.ContainsKey(feed);

    /// <summary>The source whose key made the signature, or why none did: a stable word.</summary>
    public (FeedSource? Source, string? Refused) Verify(string feed, IHeaderDictionary headers, ReadOnlySpan<byte> body, DateTimeOffset wallClock)
    {
        var refused = "signature.wrong";
        foreach (var source in _byFeed[feed])
        {
            var why = StandardWebhooks.Refuse(
                source.Key, headers[StandardWebhooks.IdHeader], headers[StandardWebhooks.TimestampHeader],
                headers[StandardWebhooks.SignatureHeader], body, wallClock);
            if (why is null)
                return (source, null);
            refused = why;
        }

        return (null, refused);
    }
}
