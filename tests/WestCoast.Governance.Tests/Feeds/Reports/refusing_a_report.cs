using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Reports;
using static WestCoast.Governance.Tests.Feeds.Reports.Golden;

namespace WestCoast.Governance.Tests.Feeds.Reports;

public class refusing_a_report
{
    [Theory]
    [InlineData("id", null, "id.missing")]
    [InlineData("id", "\"\"", "id.missing")]
    [InlineData("id", "7", "json.wrong-type")]
    [InlineData("id", "\"a\\u0000b\"", "text.not-storable")]
    [InlineData("title", "\"\\u0000\"", "text.not-storable")]
    [InlineData("description", "\"x\\u0000\"", "text.not-storable")]
    [InlineData("address", "\"\\u0000x\"", "text.not-storable")]
    [InlineData("kind", null, "kind.missing")]
    [InlineData("kind", "\"\"", "kind.missing")]
    [InlineData("at", null, "time.missing")]
    [InlineData("at", "\"noon\"", "json.wrong-type")]
    [InlineData("at", "\"2026-03-02T04:05:01Z\"", "time.in-future")]
    [InlineData("severity", "0", "severity.out-of-range")]
    [InlineData("severity", "5", "severity.out-of-range")]
    [InlineData("severity", "\"3\"", "json.wrong-type")]
    [InlineData("severity", "2.5", "json.wrong-type")]
    [InlineData("position", "{\"lon\":120.1,\"crs\":\"WGS84\"}", "position.incomplete")]
    [InlineData("position", "{\"lat\":35.9,\"crs\":\"WGS84\"}", "position.incomplete")]
    [InlineData("position", "{\"lon\":1e999,\"lat\":35.9,\"crs\":\"WGS84\"}", "position.not-finite")]
    [InlineData("position", "{\"lon\":120.1,\"lat\":35.9}", "position.crs-missing")]
    [InlineData("position", "{\"lon\":120.1,\"lat\":35.9,\"crs\":\"\"}", "position.crs-missing")]
    [InlineData("position", "[120.1,35.9]", "json.wrong-type")]
    public void with_a_field_that_cannot_be(string field, string? value, string reason) => Assert.Equal(reason, With(field, value).Reason);

    [Fact]
    public void without_any_place()
    {
        Assert.Equal("place.missing", Refused("""{"id":"1","kind":"fire","at":"2026-03-02T03:59:00Z"}""").Reason);
        Assert.Equal("place.missing", Refused("""{"id":"1","kind":"fire","at":"2026-03-02T03:59:00Z","division":""}""").Reason);
    }

    [Theory]
    [InlineData("id", 200, "id.too-long")]
    [InlineData("title", DepartmentReport.LongestTitle, "title.too-long")]
    [InlineData("description", DepartmentReport.LongestDescription, "description.too-long")]
    public void that_is_one_character_too_long(string field, int longest, string reason)
    {
        Assert.IsType<ReportRead.Report>(Read(Json(field, $"\"{new string('x', longest)}\"")));
        Assert.Equal(reason, With(field, $"\"{new string('x', longest + 1)}\"").Reason);
    }

    [Fact]
    public void names_the_field_of_the_wrong_type() => Assert.Equal("$.position.lon", With("position", "{\"lon\":\"x\"}").Detail);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<report/>")]
    [InlineData("{\"id\":NaN}")]
    public void that_is_no_report_at_all(string json) => Assert.StartsWith("json.", Refused(json).Reason, StringComparison.Ordinal);

    private static ReportRead.Malformed With(string field, string? value) => Refused(Json(field, value));

    private static string Json(string field, string? value)
    {
        var report = JsonNode.Parse(Body("hotline.json"))!.AsObject();
        report.Remove(field);
        var text = report.ToJsonString();
        return value is null ? text : $"{text[..^1]},\"{field}\":{value}}}";
    }
}
