using System.Text;
using WestCoast.Governance.Feeds.Mappings.Reports;
using static WestCoast.Governance.Tests.Mappings.Desk;

namespace WestCoast.Governance.Tests.Mappings;

public class refusing_a_mapped_element
{
    [Theory]
    [InlineData("no", null, "id.missing")]
    [InlineData("no", "{}", "id.missing")]
    [InlineData("no", "\"a\\u0000\"", "text.not-storable")]
    [InlineData("type", null, "kind.missing")]
    [InlineData("type", "\"3\"", "kind.unmapped")]
    [InlineData("at", null, "time.missing")]
    [InlineData("at", "\"yesterday\"", "time.malformed")]
    [InlineData("at", "1e300", "time.malformed")]
    [InlineData("at", "1872423998", "time.in-future")]
    [InlineData("level", "\"panic\"", "severity.unmapped")]
    [InlineData("x", "\"east\"", "position.incomplete")]
    [InlineData("x", null, "position.incomplete")]
    [InlineData("y", "1e999", "position.incomplete")]
    [InlineData("text", "\"\\u0000\"", "text.not-storable")]
    public void says_why(string field, string? json, string reason)
    {
        var read = Apply(Element(field, json));
        Assert.Empty(read.Reports);
        Assert.Equal((0, reason), (read.Refused.Single().Element, read.Refused.Single().Reason));
        Assert.DoesNotContain("13812345678", Encoding.UTF8.GetString(read.Refused[0].Raw), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"mode":"real","list":[{"no":1,"type":"1","at":1772423998}]}""", 0, "place.missing")]
    [InlineData("""{"mode":"test","list":[{"no":1,"type":"1","at":1772423998,"code":"370211"}]}""", 0, "status.unmapped")]
    [InlineData("""{"list":[{"no":1,"type":"1","at":1772423998,"code":"370211"},{"no":"1","type":"2","at":1772423998,"code":"370211"}]}""", 1, "id.twice")]
    [InlineData("""{"list":[7]}""", 0, "time.missing")]
    [InlineData("""{"list":{}}""", null, "items.missing")]
    [InlineData("""{"lists":[]}""", null, "items.missing")]
    [InlineData("null", null, "items.missing")]
    [InlineData("", null, "json.malformed")]
    [InlineData("{", null, "json.malformed")]
    public void says_which(string body, int? element, string reason)
    {
        var no = Assert.Single(Apply(body).Refused);
        Assert.Equal((element, reason), (no.Element, no.Reason));
    }

    [Fact]
    public void refuses_an_id_or_a_reporter_that_is_too_long()
    {
        Assert.Equal("id.too-long", Assert.Single(Apply(Element("no", $"\"{new string('x', 201)}\"")).Refused).Reason);
        Assert.Equal("reporter.too-long", Assert.Single(Apply(Element("who", $$"""{"name":"{{new string('x', 4001)}}"}""")).Refused).Reason);
    }

    [Fact]
    public void bounds_size_number_and_depth()
    {
        Assert.Equal("body.too-large", Assert.Single(Mapping.Apply(new byte[ReportMapping.LargestBody + 1], Now).Refused).Reason);
        Assert.Equal("array.too-long", Assert.Single(Apply($"{{\"list\":[{string.Join(',', Enumerable.Repeat("1", ReportMapping.MostReports + 1))}]}}").Refused).Reason);
        Assert.Equal("json.malformed", Assert.Single(Apply(new string('[', 100_000)).Refused).Reason);
    }

    [Theory]
    [InlineData("""{"mode":"real","list":[{"who":{"name":"王小明","phones":["13812345678"]},""")]
    [InlineData("""{"mode":"real","list":[{"who":{"phones":["x"],"NAME":"13812345678"}""")]
    public void keeps_of_what_is_no_json_only_what_stands_before_who_reported_it(string body) =>
        Assert.DoesNotContain("13812345678", Encoding.UTF8.GetString(Apply(body).Refused.Single().Raw), StringComparison.Ordinal);
}
