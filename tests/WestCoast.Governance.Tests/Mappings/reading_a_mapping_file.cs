using WestCoast.Governance.Feeds.Mappings;
using static WestCoast.Governance.Tests.Mappings.Example;

namespace WestCoast.Governance.Tests.Mappings;

public class reading_a_mapping_file
{
    [Theory]
    [InlineData("name", null, "mapping.field.missing", "/name")]
    [InlineData("name", "\"Not A Name\"", "mapping.name.bad", "/name")]
    [InlineData("name", "5", "mapping.field.wrong-type", "/name")]
    [InlineData("name", "\"\\u0000\"", "mapping.field.wrong-type", "/name")]
    [InlineData("name", "\"\\ud800\"", "mapping.field.wrong-type", "/name")]
    [InlineData("version", "0", "mapping.field.wrong-type", "/version")]
    [InlineData("version", "1.5", "mapping.field.wrong-type", "/version")]
    [InlineData("feed", "\"weather\"", "mapping.feed.unknown", "/feed")]
    [InlineData("topic", "\"acme/#\"", "mapping.topic.bad", "/topic")]
    [InlineData("topic", "\"acme//up\"", "mapping.topic.bad", "/topic")]
    [InlineData("topic", "\"acme/a+/up\"", "mapping.topic.bad", "/topic")]
    [InlineData("topic", "\"$SYS/x\"", "mapping.topic.bad", "/topic")]
    [InlineData("topic", "\"sensors/+/up\"", "mapping.topic.taken", "/topic")]
    [InlineData("topic", "\"spBv1.0/+/up\"", "mapping.topic.taken", "/topic")]
    [InlineData("topic", "\"+/up\"", "mapping.topic.taken", "/topic")]
    [InlineData("items", "\"list\"", "mapping.pointer.bad", "/items")]
    [InlineData("device", "\"/a~3\"", "mapping.pointer.bad", "/device")]
    [InlineData("device", "{}", "mapping.source.missing", "/device")]
    [InlineData("device", "7", "mapping.field.wrong-type", "/device")]
    [InlineData("device", "{\"topic\":3}", "mapping.field.wrong-type", "/device/topic")]
    [InlineData("device", "{\"topic\":1,\"root\":\"/a\"}", "mapping.field.unknown", "/device/topic")]
    [InlineData("devcie", "\"/a\"", "mapping.field.unknown", "/devcie")]
    [InlineData("time", null, "mapping.field.missing", "/time")]
    [InlineData("time/format", "\"yesterday\"", "mapping.time.pattern-bad", "/time/format")]
    [InlineData("time/format", "\"yyyy-MM-dd\"", "mapping.time.pattern-bad", "/time/format")]
    [InlineData("time/format", "\"yyyy-MM-dd HH:mm\"", "mapping.time.zone-missing", "/time/zone")]
    [InlineData("time/zone", "\"+08:00\"", "mapping.time.zone-twice", "/time/zone")]
    [InlineData("time/zone", "\"Beijing\"", "mapping.time.zone-bad", "/time/zone")]
    [InlineData("time/from", null, "mapping.field.missing", "/time/from")]
    [InlineData("values", "[]", "mapping.field.wrong-type", "/values")]
    [InlineData("values/0", "7", "mapping.field.wrong-type", "/values/0")]
    [InlineData("values/0/unit", null, "mapping.field.missing", "/values/0/unit")]
    [InlineData("values/0/scale", "0", "mapping.scale.zero", "/values/0/scale")]
    [InlineData("values/0/scale", "1e999", "mapping.field.wrong-type", "/values/0/scale")]
    [InlineData("values/0/optional", "\"yes\"", "mapping.field.wrong-type", "/values/0/optional")]
    [InlineData("values/1/channel", "\"t\"", "mapping.channel.twice", "/values")]
    [InlineData("sensor", null, "mapping.sensor.ambiguous", "/sensor")]
    [InlineData("sensor/template", "\"x\"", "mapping.sensor.template-bad", "/sensor/template")]
    [InlineData("sensor/template", "\"{device}\"", "mapping.sensor.ambiguous", "/sensor/template")]
    [InlineData("sensor/ids", "{\"G1\":\"fire-0001\"}", "mapping.sensor.ambiguous", "/sensor/ids")]
    [InlineData("position/crs", "\"Mars\"", "mapping.crs.unknown", "/position/crs")]
    [InlineData("position/crs", null, "mapping.field.missing", "/position/crs")]
    public void says_what_is_wrong_and_where(string place, string? json, string code, string where)
    {
        var (mapping, faults) = Read(With(place, json));
        Assert.Null(mapping);
        Assert.Equal((code, where), Assert.Single(faults) is var fault ? (fault.Code, fault.Where) : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\u0000")]
    public void that_is_no_json_says_so(string file) => Assert.Equal("mapping.json.malformed", Assert.Single(Read(file).Faults).Code);

    [Fact]
    public void tells_all_faults_at_once()
    {
        var (_, faults) = Read("""{"name":"X","feed":"air","topic":"a/#","values":[{"from":"x"}],"nmae":1}""");
        Assert.Equal(
            ["/device", "/feed", "/name", "/nmae", "/time", "/topic", "/values/0/channel", "/values/0/from", "/values/0/unit", "/version"],
            faults.Select(fault => fault.Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void lets_a_comment_stand_anywhere() => Good(With("time/comment", "\"as its clock says\""));

    [Fact]
    public void cut_short_or_spoilt_is_never_a_fault_of_ours()
    {
        for (var length = 0; length < Whole.Length; length++)
            Assert.NotEmpty(Read(Whole[..length]).Faults);
        foreach (var noise in Feeds.Noise.Buffers(seed: 5, count: 20_000, System.Text.Encoding.UTF8.GetBytes(Whole)))
            Assert.True(MappingReader.Read(noise) is var (mapping, faults) && mapping is null != (faults.Count == 0));
    }

    [Fact]
    public void from_the_seeds_gives_mappings_without_a_fault()
    {
        var (mappings, faults) = MappingFolder.Load([Path.GetDirectoryName(Seed("x"))!]);
        Assert.Empty(faults);
        Assert.Equal(["fire-water-gateway", "nb-gas-detector"], mappings.Select(mapping => mapping.Name));
    }

    [Fact]
    public void that_is_there_twice_or_not_at_all_is_refused()
    {
        var file = Seed("nb-gas-detector.json");
        var (_, faults) = MappingFolder.Load([file, file, "no such file"]);
        Assert.Equal(3, faults.Count);
        Assert.Contains("mapping.name.twice", faults[0], StringComparison.Ordinal);
        Assert.Contains("mapping.topic.twice", faults[1], StringComparison.Ordinal);
        Assert.Contains("mapping.file.missing", faults[2], StringComparison.Ordinal);
    }
}
