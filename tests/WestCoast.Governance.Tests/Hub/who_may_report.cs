using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using WestCoast.Governance.Feeds.Webhooks;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Tests.Hub;

public class who_may_report
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = "{}"u8.ToArray();
    private static readonly byte[] KeyOne = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] KeyTwo = [.. Enumerable.Repeat((byte)2, 32)];

    private static readonly FeedSources Sources = From(("hotline", "hotline-1", KeyOne), ("hotline", "hotline-2", KeyTwo), ("water", "water-1", KeyOne));

    [Theory]
    [InlineData(1, "hotline-1")]
    [InlineData(2, "hotline-2")]
    public void is_told_by_whose_key_made_the_signature(byte key, string source) => Assert.Equal(
        (source, null), Told(Sources.Verify("hotline", Signed([.. Enumerable.Repeat(key, 32)]), Body, Now)));

    [Fact]
    public void is_nobody_whose_key_belongs_to_another_feed() =>
        Assert.Equal((null, "signature.wrong"), Told(Sources.Verify("water", Signed(KeyTwo), Body, Now)));

    [Fact]
    public void is_nobody_at_all_where_no_source_is_named() =>
        Assert.Equal((null, "signature.wrong"), Told(Sources.Verify("traffic", Signed(KeyOne), Body, Now)));

    [Fact]
    public void is_nobody_who_does_not_sign() =>
        Assert.Equal((null, "signature.missing"), Told(Sources.Verify("hotline", new HeaderDictionary(), Body, Now)));

    [Fact]
    public void is_nobody_who_signed_long_ago() =>
        Assert.Equal((null, "signature.clock"), Told(Sources.Verify("hotline", Signed(KeyTwo), Body, Now.AddMinutes(6))));

    [Theory]
    [InlineData("hotline", true)]
    [InlineData("traffic", true)]
    [InlineData("Hotline", false)]
    [InlineData("fire", false)]
    public void is_asked_only_for_department_feeds(string feed, bool known) => Assert.Equal(known, Sources.Knows(feed));

    [Fact]
    public void must_be_configured_with_a_name_and_a_usable_key()
    {
        Assert.Contains("without a Name", Assert.Throws<Refusal>(() => Configured(("Feeds:Sources:water:0:Key", "whsec_x"))).Message, StringComparison.Ordinal);
        Assert.Contains("water-1", Assert.Throws<Refusal>(() => Configured(("Feeds:Sources:water:0:Name", "water-1"))).Message, StringComparison.Ordinal);
    }

    private static HeaderDictionary Signed(byte[] key) => new()
    {
        [StandardWebhooks.IdHeader] = "m1",
        [StandardWebhooks.TimestampHeader] = Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(key, "m1", Now, Body),
    };

    private static (string?, string?) Told((FeedSource? Source, string? Refused) answer) => (answer.Source?.Name, answer.Refused);

    private static FeedSources From(params (string Feed, string Name, byte[] Key)[] sources) => Configured([.. sources.SelectMany((source, i) => new[]
    {
        ($"Feeds:Sources:{source.Feed}:{i}:Name", source.Name),
        ($"Feeds:Sources:{source.Feed}:{i}:Key", "whsec_" + Convert.ToBase64String(source.Key)),
    })]);

    private static FeedSources Configured(params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
