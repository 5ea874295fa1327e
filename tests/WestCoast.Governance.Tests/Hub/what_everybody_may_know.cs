using System.Net;
using Microsoft.Extensions.Configuration;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds.Open311;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Tests.Stored;

namespace WestCoast.Governance.Tests.Hub;

public class what_everybody_may_know
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Catalogue Catalogue = new(SeededCity.Model, TimeProvider.System);
    private static readonly Open311Options Options = Configured(("Keys:0:Name", "app"), ("Keys:0:Key", "0123456789abcdef"))!;
    private static readonly IncidentRow Row = RowEvolution.Fold(Shapes.Life, new EdgeStamp(World.Live))! with { Kind = "road-damage", Severity = 4, MergedInto = null };

    [Theory]
    [InlineData("road-damage", 4, true)]
    [InlineData("road-damage", 3, true)]
    [InlineData("road-damage", 2, false)]
    [InlineData("road-damage", 1, false)]
    [InlineData("gas-leak", 4, false)] // no service
    [InlineData("public-order", 4, false)]
    [InlineData("dragons", 4, false)]
    public void is_an_incident_of_a_service_and_of_the_lower_severities(string kind, int severity, bool shown) =>
        Assert.Equal(shown, new PublicRequests(new(Options, Catalogue)).IsPublic(Row with { Kind = kind, Severity = severity }));

    [Fact]
    public void is_no_police_matter_even_where_citizens_may_report_it()
    {
        var services = new PublicServices(Configured(("Keys:0:Name", "app"), ("Keys:0:Key", "0123456789abcdef"), ("Services:0", "public-order"))!, Catalogue);
        Assert.NotNull(services.Find("public-order"));
        Assert.False(new PublicRequests(services).IsPublic(Row with { Kind = "public-order" }));
    }

    [Fact]
    public void is_nothing_that_anybody_wrote_and_no_exact_place()
    {
        var row = Row with { Title = "张三家门口", Address = "示例路 7 号 张三", Lon = 120.20412, Lat = 36.05649, AcknowledgedBy = "li.na" };
        var told = new TellRequest(Catalogue, SeededCity.Model, TimeProvider.System).Of(row, row).ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal(
            "service_request_id status status_notes service_name service_code description agency_responsible service_notice requested_datetime updated_datetime "
            + "expected_datetime address address_id zipcode lat long media_url", string.Join(' ', told.Keys));
        Assert.Equal(("道路损坏", "road-damage", 36.056, 120.204), (told["service_name"], told["service_code"], (double)told["lat"]!, (double)told["long"]!));
        Assert.DoesNotContain(told.Values, value => value is string text && (text.Contains("张三", StringComparison.Ordinal) || text.Contains("li.na", StringComparison.Ordinal)));
        Assert.Null(told["media_url"]);
    }

    [Fact]
    public void of_one_that_goes_on_in_another_is_how_the_other_stands()
    {
        var other = Row with { Id = Guid.NewGuid(), Number = 77, Status = "open", Phase = "onscene" };
        var told = new TellRequest(Catalogue, SeededCity.Model, TimeProvider.System).Of(Row with { Status = "closed", Phase = "merged", MergedInto = other.Id }, other)
            .ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal(($"{Row.Number}", "open", "现场处置中"), (told["service_request_id"], told["status"], told["status_notes"]));
        Assert.Contains("合并", (string)told["service_notice"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void is_told_about_every_phase() => Assert.Equal(
        11, Enum.GetValues<WestCoast.Governance.Domain.Incidents.Phase>().Count(phase => TellRequest.Notes($"{phase}".ToLowerInvariant()) != "" ));

    [Theory]
    [InlineData(null, null, "2025-12-02", "2026-03-02")]
    [InlineData("2026-02-01T12:00:00+08:00", null, "2026-02-01", "2026-03-02")]
    [InlineData(null, "2026-02-01T12:00:00+08:00", "2025-11-03", "2026-02-01")]
    [InlineData("2025-01-01T12:00:00+08:00", null, "2025-01-01", "2025-04-01")]
    public void is_asked_for_by_at_most_ninety_days(string? start, string? end, string from, string to)
    {
        var (filter, refused) = Lists.Read(new(null, null, null, start, end), Noon);
        Assert.Null(refused);
        Assert.Equal((from, to), ($"{filter!.From:yyyy-MM-dd}", $"{filter.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(null, null, "yesterday", null, "date.malformed")]
    [InlineData(null, null, "2026-03-01T00:00:00", null, "date.malformed")]
    [InlineData(null, null, "2026-03-01T00:00:00Z", "2026-02-01T00:00:00Z", "date.out-of-range")]
    [InlineData(null, null, "2025-03-01T00:00:00Z", "2026-02-01T00:00:00Z", "date.out-of-range")]
    [InlineData("1001,x", null, null, null, "service_request_id.malformed")]
    [InlineData("-1", null, null, null, "service_request_id.malformed")]
    [InlineData(null, "open,dragons", null, null, "status.malformed")]
    public void is_not_asked_for_otherwise(string? numbers, string? status, string? start, string? end, string reason) =>
        Assert.Equal(reason, Lists.Read(new(numbers, null, status, start, end), Noon).Refused);

    [Fact]
    public void is_asked_for_by_numbers_and_words() => Assert.Multiple(
        () => Assert.Equal([1001, 1002], Lists.Read(new("1001, 1002", null, null, null, null), Noon).Filter!.Numbers!),
        () => Assert.Equal(["noise", "pollution"], Lists.Read(new(null, "noise,pollution", "open", null, null), Noon).Filter!.Services!));

    [Fact]
    public void is_offered_nowhere_without_a_key()
    {
        Assert.Null(Configured(("Services:0", "noise")));
        Assert.Throws<Refusal>(() => Configured(("Keys:0:Name", "app"), ("Keys:0:Key", "short")));
        Assert.Throws<Refusal>(() => Configured(("Keys:0:Key", "0123456789abcdef")));
        Assert.Throws<Refusal>(() => Configured(("Keys:0:Name", "app"), ("Keys:0:Key", "0123456789abcdef"), ("Keys:0:PerMinute", "0")));
        Assert.Equal("app", Options.Find("0123456789abcdef")!.Name);
        Assert.Null(Options.Find("0123456789abcdeg"));
        Assert.Null(Options.Find(""));
    }

    [Fact]
    public void is_asked_for_only_so_often_by_one_address_and_one_key()
    {
        using var limits = new Open311Limits(Configured(("Keys:0:Name", "app"), ("Keys:0:Key", "0123456789abcdef"), ("Keys:0:PerMinute", "2"), ("PerAddress", "1"))!);
        var (one, other) = (IPAddress.Parse("203.0.113.7"), IPAddress.Parse("203.0.113.8"));
        Assert.Null(limits.Wait(one));
        Assert.InRange(limits.Wait(one)!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Null(limits.Wait(other));
        var key = new Open311Key("app", [], 2);
        Assert.Null(limits.Wait(key));
        Assert.Null(limits.Wait(key));
        Assert.NotNull(limits.Wait(key));
    }

    [Fact]
    public void is_counted_by_network_where_one_has_many_addresses()
    {
        Assert.Equal(Open311Limits.Network(IPAddress.Parse("2001:db8:1:2::1")), Open311Limits.Network(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(Open311Limits.Network(IPAddress.Parse("2001:db8:1:2::1")), Open311Limits.Network(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(Open311Limits.Network(IPAddress.Parse("203.0.113.7")), Open311Limits.Network(IPAddress.Parse("::ffff:203.0.113.7")));
    }

    [Theory]
    [InlineData("示例路 1 号", "370211")]
    [InlineData("黄岛街道某路", "370211001")]
    [InlineData("黄岛街道与辛安街道交界", "370211")]
    public void begins_with_an_address_that_may_name_a_subdistrict(string address, string division) =>
        Assert.Equal(division, new CitizenReports(SeededCity.Model).Division(address, ChinaDay.Of(Noon)));

    [Fact]
    public void begins_with_an_address_that_may_name_a_community_too()
    {
        var community = SeededCity.Model.Tree.Find("370211001002")!;
        Assert.Equal("370211001002", new CitizenReports(SeededCity.Model).Division($"黄岛街道{community.Zh} 3 号楼", ChinaDay.Of(Noon)));
    }

    [Fact]
    public void begins_with_a_request_that_is_a_report_of_the_hotline()
    {
        var report = new CitizenReports(SeededCity.Model).Of(
            new CitizenRequest
            {
                ServiceCode = "noise", Position = (120.204, 36.056), Description = "吵", Media = new("https://example.org/1.jpg"),
                Person = new Dictionary<string, string> { ["phone"] = "13812345678" },
            }, "id-1", Noon);
        Assert.Equal(("id-1", "noise", "吵\n附件：https://example.org/1.jpg", "WGS84", (string?)null), (report.Id, report.Kind, report.Description, report.Position!.Crs, report.Division));
        Assert.Equal("""{"phone":"13812345678"}""", report.Reporter!.Value.GetRawText());
    }

    private static Open311Options? Configured(params (string Key, string Value)[] settings) => Open311Options.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Feeds:Open311:{setting.Key}", (string?)setting.Value))).Build());
}
