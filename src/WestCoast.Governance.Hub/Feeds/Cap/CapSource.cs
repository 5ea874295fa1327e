using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>A feed of CAP messages that is asked regularly: configuration <c>Feeds:Cap:Sources</c>.</summary>
/// <param name="Name">In logs, metrics and the store.</param>
/// <param name="Hosts">Host names, with a port where it is not the usual, that its links and redirects may lead to beside its own.</param>
internal sealed record CapSource(string Name, Uri Url, TimeSpan Interval, IReadOnlySet<string> Hosts)
{
    private const int ShortestInterval = 1;
    private const int UsualInterval = 60;
    private const int LongestInterval = 86_400;

    public static IReadOnlyList<CapSource> Of(IConfiguration configuration)
    {
        List<CapSource> sources = [.. configuration.GetSection("Feeds:Cap:Sources").GetChildren().Select(Of)];
        return sources.DistinctBy(source => source.Name).Count() == sources.Count
            ? sources
            : throw new Refusal("Feeds:Cap:Sources has two sources of one Name.");
    }

    /// <summary>A stranger's document may not have us ask whomever it names.</summary>
    public bool MayAsk(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" } && Hosts.Contains(address.Authority);

    private static CapSource Of(IConfigurationSection entry)
    {
        var name = entry["Name"] is { Length: > 0 } told ? told : throw new Refusal("Feeds:Cap:Sources has a source without a Name.");
        if (!Uri.TryCreate(entry["Url"], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            throw new Refusal($"The Url of {name} in Feeds:Cap:Sources must be an http or https address without a password.");
        if (entry.GetValue("IntervalSeconds", UsualInterval) is not (>= ShortestInterval and <= LongestInterval and var seconds))
            throw new Refusal($"The IntervalSeconds of {name} in Feeds:Cap:Sources must be {ShortestInterval} to {LongestInterval}.");

        return new(name, url, TimeSpan.FromSeconds(seconds), (entry.GetSection("Hosts").Get<string[]>() ?? []).Append(url.Authority).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
