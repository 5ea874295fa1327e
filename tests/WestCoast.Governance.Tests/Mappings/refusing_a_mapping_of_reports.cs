using WestCoast.Governance.Feeds.Mappings.Reports;
using static WestCoast.Governance.Tests.Mappings.Desk;

namespace WestCoast.Governance.Tests.Mappings;

public class refusing_a_mapping_of_reports
{
    [Theory]
    [InlineData("produces", "\"readings\"", "mapping.produces.unknown", "/produces")]
    [InlineData("produces", null, "mapping.field.missing", "/produces")]
    [InlineData("name", "\"Desk 1\"", "mapping.name.bad", "/name")]
    [InlineData("name", "7", "mapping.field.wrong-type", "/name")]
    [InlineData("version", "0", "mapping.field.wrong-type", "/version")]
    [InlineData("feed", "\"fire\"", "mapping.feed.unknown", "/feed")]
    [InlineData("items", "\"list\"", "mapping.pointer.bad", "/items")]
    [InlineData("id", null, "mapping.field.missing", "/id")]
    [InlineData("id", """{"constant":"1"}""", "mapping.id.constant", "/id")]
    [InlineData("id", """{"topic":1}""", "mapping.topic.no-such-level", "/id/topic")]
    [InlineData("id", "{}", "mapping.source.missing", "/id")]
    [InlineData("kind", "\"/type\"", "mapping.field.wrong-type", "/kind")]
    [InlineData("kind", """{"from":"/type","table":{"1":2}}""", "mapping.field.wrong-type", "/kind/table/1")]
    [InlineData("kind", """{"from":"/type","otherwise":"other"}""", "mapping.table.missing", "/kind/otherwise")]
    [InlineData("kind", """{"from":"/type","tabel":{}}""", "mapping.field.unknown", "/kind/tabel")]
    [InlineData("time", null, "mapping.field.missing", "/time")]
    [InlineData("time", """{"from":"/at","format":"yyyy-MM-dd HH:mm:ss"}""", "mapping.time.zone-missing", "/time/zone")]
    [InlineData("time", """{"from":"/at","format":"yyyy-MM-dd HH:mm:ss","zone":"Beijing"}""", "mapping.time.zone-bad", "/time/zone")]
    [InlineData("time", """{"from":"/at","format":"unix-s","zone":"+08:00"}""", "mapping.time.zone-twice", "/time/zone")]
    [InlineData("time", """{"from":"/at","format":"nonsense","zone":"+08:00"}""", "mapping.time.pattern-bad", "/time/format")]
    [InlineData("severity", """{"from":"/level"}""", "mapping.table.missing", "/severity/table")]
    [InlineData("severity", """{"from":"/level","table":{"hi":5}}""", "mapping.field.wrong-type", "/severity/table/hi")]
    [InlineData("severity", """{"from":"/level","table":{"hi":1},"otherwise":0}""", "mapping.field.wrong-type", "/severity/otherwise")]
    [InlineData("status", """{"from":"/m","table":{"x":"Real"}}""", "mapping.status.unknown", "/status/table")]
    [InlineData("position", """{"lon":"/x","lat":"/y","crs":"Mars"}""", "mapping.crs.unknown", "/position/crs")]
    [InlineData("position", """{"lon":"/x","crs":"WGS84"}""", "mapping.field.missing", "/position/lat")]
    [InlineData("reporter", """{"name":7}""", "mapping.field.wrong-type", "/reporter/name")]
    [InlineData("reporter", "[]", "mapping.field.wrong-type", "/reporter")]
    [InlineData("titel", "\"/t\"", "mapping.field.unknown", "/titel")]
    public void says_what_is_wrong_and_where(string field, string? json, string code, string where)
    {
        var (mapping, faults) = Read(With(field, json));
        Assert.Null(mapping);
        Assert.Contains((code, where), faults.Select(fault => (fault.Code, fault.Where)));
    }

    [Fact]
    public void needs_a_place()
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(With("position", null))!.AsObject();
        file.Remove("division");
        Assert.Equal("mapping.place.missing", Assert.Single(Read(file.ToJsonString()).Faults).Code);
    }

    [Fact]
    public void bounds_what_is_told_of_a_reporter() => Assert.Equal("mapping.field.wrong-type", Assert.Single(Read(With(
        "reporter", $"{{{string.Join(',', Enumerable.Range(0, 21).Select(i => $"\"f{i}\":\"/f\""))}}}")).Faults).Code);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nothing of the kind")]
    public void needs_json(string file) => Assert.Equal("mapping.json.malformed", Assert.Single(Read(file).Faults).Code);

    [Fact]
    public void does_not_read_a_whole_book() =>
        Assert.Equal("mapping.file.too-large", Assert.Single(ReportMappingReader.Read(new byte[ReportMappingReader.LargestFile + 1]).Faults).Code);

    [Fact]
    public void tells_all_faults_at_once() => Assert.True(Read("""{"produces":"reports"}""").Faults.Count >= 6);

    [Fact]
    public void never_throws()
    {
        var whole = Bytes(Desk.File);
        for (var length = 0; length < whole.Length; length++)
            Assert.NotEmpty(ReportMappingReader.Read(whole.AsMemory(0, length)).Faults);
        Assert.All(Tests.Feeds.Noise.Buffers(seed: 31, count: 10_000, whole), bytes =>
            Assert.Equal(ReportMappingReader.Read(bytes) is (null, _), ReportMappingReader.Read(bytes).Faults.Count > 0));
        Assert.All(Tests.Feeds.Noise.Buffers(seed: 32, count: 1_000, whole), bytes => _ = ReportMappingReader.IsFor(bytes));
    }
}
