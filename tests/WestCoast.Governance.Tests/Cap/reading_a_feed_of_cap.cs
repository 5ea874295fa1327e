using System.Text;
using Microsoft.Extensions.Configuration;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.Tests.Cap;

public class reading_a_feed_of_cap
{
    private static readonly Uri Address = new("http://warnings.example:8080/feeds/all.atom");

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>2026-03-02T12:00:00Z</updated>
          <entry><id>b</id><updated>2</updated><link rel="self" href="/no"/><link href="/html"/><link type="application/cap+xml" href="../caps/b.cap"/></entry>
          <entry><id>a</id><updated>1</updated><content type="application/cap+xml"><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier></alert></content></entry>
        </feed>
        """;

    [Fact]
    public void takes_links_and_embedded_messages_of_Atom_oldest_first()
    {
        var entries = Read(Atom);
        Assert.Equal(["a|1", "b|2"], entries.Select(entry => entry.Key));
        Assert.Contains("<identifier>a</identifier>", Encoding.UTF8.GetString(entries[0].Message!.Value.Span), StringComparison.Ordinal);
        Assert.Equal("http://warnings.example:8080/caps/b.cap", entries[1].Link?.AbsoluteUri);
    }

    [Fact]
    public void takes_links_enclosures_and_embedded_messages_of_RSS()
    {
        var entries = Read(
            """
            <rss version="2.0"><channel><title>t</title>
              <item><guid>3</guid><link>http://x.example/3.html</link><enclosure url="http://x.example/3.cap" type="application/cap+xml" length="1"/></item>
              <item><link> http://x.example/2.cap </link><pubDate>d</pubDate></item>
              <item><guid>1</guid><c:alert xmlns:c="urn:oasis:names:tc:emergency:cap:1.2"/></item>
            </channel></rss>
            """);
        Assert.Equal(["1|", "http://x.example/2.cap|d", "3|"], entries.Select(entry => entry.Key));
        Assert.Equal([null, "http://x.example/2.cap", "http://x.example/3.cap"], entries.Select(entry => entry.Link?.AbsoluteUri));
        Assert.NotNull(entries[0].Message);
    }

    [Fact]
    public void takes_a_message_for_a_feed_of_one()
    {
        var entry = Assert.Single(CapEntries.Read(Corpus.Thunderstorm, Address).Entries);
        Assert.Equal("KSTO1055887203|2003-06-17T14:57:00-07:00", entry.Key);
        Assert.Equal(Corpus.Thunderstorm, entry.Message!.Value.ToArray());
    }

    [Theory]
    [InlineData("", "xml.malformed")]
    [InlineData("<html/>", "feed.unknown-format")]
    [InlineData("<!DOCTYPE feed><feed xmlns='http://www.w3.org/2005/Atom'/>", "xml.dtd")]
    public void refuses_the_rest(string feed, string reason) => Assert.Equal(reason, CapEntries.Read(Encoding.UTF8.GetBytes(feed), Address).Reason);

    [Fact]
    public void of_noise_never_throws() => Assert.All(
        Noise.Buffers(seed: 5, count: 3_000, Encoding.UTF8.GetBytes(Atom)), bytes => Assert.All(CapEntries.Read(bytes, Address).Entries, entry => Assert.InRange(entry.Key.Length, 1, 400)));

    [Theory]
    [InlineData("http://warnings.example:8080/x", true)]
    [InlineData("http://WARNINGS.example:8080/x", true)]
    [InlineData("https://more.example/x", true)]
    [InlineData("http://warnings.example/x", false)]
    [InlineData("http://127.0.0.1:5432/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://warnings.example:8080/x", false)]
    public void leads_only_to_the_hosts_that_are_named(string address, bool allowed)
    {
        var source = Assert.Single(Sources(("0:Name", "a"), ("0:Url", Address.AbsoluteUri), ("0:Hosts:0", "more.example")));
        Assert.Equal(allowed, source.MayAsk(new Uri(address)));
        Assert.Equal(TimeSpan.FromSeconds(60), source.Interval);
    }

    [Theory]
    [InlineData("0:Url", "http://a.example/")]
    [InlineData("0:Name", "a")]
    [InlineData("0:Name", "a", "0:Url", "file:///etc/passwd")]
    [InlineData("0:Name", "a", "0:Url", "http://u:p@a.example/")]
    [InlineData("0:Name", "a", "0:Url", "http://a.example/", "0:IntervalSeconds", "0")]
    [InlineData("0:Name", "a", "0:Url", "http://a.example/", "1:Name", "a", "1:Url", "http://b.example/")]
    public void is_not_begun_with_a_source_that_makes_no_sense(params string[] pairs) =>
        Assert.Throws<Refusal>(() => Sources([.. pairs.Chunk(2).Select(pair => (pair[0], pair[1]))]));

    private static IReadOnlyList<CapEntry> Read(string feed)
    {
        var (entries, reason, _) = CapEntries.Read(Encoding.UTF8.GetBytes(feed), Address);
        Assert.Null(reason);
        return entries;
    }

    private static IReadOnlyList<CapSource> Sources(params (string Key, string Value)[] values) => CapSource.Of(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"Feeds:Cap:Sources:{pair.Key}", (string?)pair.Value))).Build());
}
