using System.Text;
using System.Xml.Linq;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>A line of a feed: what tells it from every other, and the message itself or where it is.</summary>
internal sealed record CapEntry(string Key, ReadOnlyMemory<byte>? Message, Uri? Link);

/// <summary>Reads Atom 1.0 (RFC 4287) and RSS 2.0, oldest entry first as far as the feed's order tells. Never throws.</summary>
internal static class CapEntries
{
    public const int LargestFeed = 4 * 1024 * 1024;
    public const int Most = 500;

    private const int LongestKey = 400;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Cap = CapAlert.Namespace;

    /// <summary>The entries, or a stable word and what was wrong. A document that is itself a message is a feed of one.</summary>
    public static (IReadOnlyList<CapEntry> Entries, string? Reason, string Detail) Read(ReadOnlyMemory<byte> feed, Uri address)
    {
        var (document, reason, detail) = BoundedXml.Read(feed, LargestFeed);
        if (document?.Root is not { } root)
            return ([], reason, detail);
        if (root.Name == Cap + "alert")
            return ([new(Key(root.Element(Cap + "identifier")?.Value, root.Element(Cap + "sent")?.Value), feed, null)], null, "");

        IEnumerable<CapEntry>? entries =
            root.Name == Atom + "feed" ? root.Elements(Atom + "entry").Select(entry => OfAtom(entry, address))
            : root.Name == "rss" ? root.Elements("channel").Elements("item").Select(item => OfRss(item, address))
            : null;
        return entries is null ? ([], "feed.unknown-format", $"{root.Name} is neither Atom nor RSS") : ([.. entries.Take(Most).Reverse()], null, "");
    }

    private static CapEntry OfAtom(XElement entry, Uri address)
    {
        var links = entry.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") is null or "alternate" or "enclosure").ToList();
        var link = links.Find(link => (string?)link.Attribute("type") == CapAlert.MediaType) ?? links.FirstOrDefault();
        return Of(entry.Element(Atom + "id")?.Value, entry.Element(Atom + "updated")?.Value, entry, (string?)link?.Attribute("href"), address);
    }

    private static CapEntry OfRss(XElement item, Uri address)
    {
        var link = (string?)item.Elements("enclosure").FirstOrDefault(file => (string?)file.Attribute("type") == CapAlert.MediaType)?.Attribute("url")
            ?? item.Element("link")?.Value;
        return Of(item.Element("guid")?.Value ?? item.Element("link")?.Value, item.Element("pubDate")?.Value, item, link, address);
    }

    private static CapEntry Of(string? id, string? updated, XElement entry, string? link, Uri address)
    {
        var message = entry.Descendants(Cap + "alert").FirstOrDefault() is { } alert ? Encoding.UTF8.GetBytes(alert.ToString(SaveOptions.DisableFormatting)) : (ReadOnlyMemory<byte>?)null;
        var uri = link is not null && Uri.TryCreate(address, link.Trim(), out var whole) ? whole : null;
        return new(Key(id ?? link, updated), message, uri);
    }

    /// <summary>An entry that was updated is another one.</summary>
    private static string Key(string? id, string? updated)
    {
        var key = WestCoast.Governance.Feeds.Edge.StorableText.Of($"{id?.Trim()}|{updated?.Trim()}");
        return key.Length <= LongestKey ? key : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
