using System.Text;
using WestCoast.Governance.Feeds.Mappings.Reports;
using static WestCoast.Governance.Tests.Mappings.Desk;

namespace WestCoast.Governance.Tests.Mappings;

public class a_mapping_of_reports
{
    [Fact]
    public void takes_every_field_where_it_says()
    {
        var read = Apply(Body);
        Assert.Empty(read.Refused);
        Assert.Equal([0, 1], read.Reports.Select(mapped => mapped.Element));
        var (first, second) = (read.Reports[0].Report, read.Reports[1].Report);
        Assert.Equal(("7", "noise", 2, "吵", "夜间", "示例路", "370211001", "Actual"),
            (first.Id, first.Kind, first.Severity, first.Title, first.Description, first.Address, first.Division, first.Status));
        Assert.Equal((120.2, 36.05, "GCJ02"), (first.Position!.Lon, first.Position.Lat, first.Position.Crs));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1772423998), first.At);
        Assert.Equal(("王小明", "13812345678", 2), (first.Reporter!.Value.GetProperty("name").GetString(), first.Reporter.Value.GetProperty("phone").GetString(), first.Reporter.Value.EnumerateObject().Count()));
        Assert.Equal(("8", "fire", (int?)null, "370211001002"), (second.Id, second.Kind, second.Severity, second.Division));
        Assert.Null(second.Position);
        Assert.Null(second.Reporter);
    }

    [Fact]
    public void keeps_each_element_apart_and_without_who_reported_it() => Assert.Equal(
        """{"no":7,"type":"1","at":1772423998,"title":"吵","text":"夜间","level":"hi","x":"120.2","y":36.05,"code":"370211001","where":"示例路","who":{"phones":[null,"2"],"sex":"m"},"extra":{"a/b":[1,2]}}""",
        Encoding.UTF8.GetString(Apply(Body).Reports[0].Raw));

    [Fact]
    public void keeps_the_very_bytes_where_nobody_is_told_of()
    {
        var (mapping, _) = Read(With("reporter", null));
        const string body = """{ "mode": "real", "list": [ { "no":1,  "type":"1","at":1772423998,"code":"370211" } ] }""";
        Assert.Equal("""{ "no":1,  "type":"1","at":1772423998,"code":"370211" }""", Encoding.UTF8.GetString(mapping!.Apply(Bytes(body), Now).Reports[0].Raw));
    }

    [Fact]
    public void takes_a_word_as_it_stands_without_a_table_and_another_for_what_the_table_does_not_have()
    {
        var plain = Read(With("kind", """{"from":"/type"}""")).Mapping!;
        Assert.Equal("1", plain.Apply(Bytes(Body), Now).Reports[0].Report.Kind);
        var other = Read(With("kind", """{"from":"/type","table":{"2":"fire"},"otherwise":"other"}""")).Mapping!;
        Assert.Equal(["other", "fire"], other.Apply(Bytes(Body), Now).Reports.Select(mapped => mapped.Report.Kind));
    }

    [Fact]
    public void cuts_what_is_longer_than_a_report_may_be_and_never_in_the_middle_of_a_character()
    {
        var title = Apply(Element("title", $"\"{new string('x', 198)}😀😀\"")).Reports[0].Report.Title!;
        Assert.Equal(new string('x', 198) + "…", title);
        Assert.Equal(4000, Apply(Element("text", $"\"{new string('长', 5000)}\"")).Reports[0].Report.Description!.Length);
    }

    [Fact]
    public void of_an_empty_list_is_nothing_and_no_refusal()
    {
        var read = Apply("""{"mode":"real","list":[]}""");
        Assert.Empty(read.Reports);
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void does_not_let_a_bad_element_take_the_good_ones_with_it()
    {
        var read = Apply(Body.Replace("\"no\": 7,", "", StringComparison.Ordinal));
        Assert.Equal((0, "id.missing"), (read.Refused.Single().Element, read.Refused.Single().Reason));
        Assert.Equal("8", read.Reports.Single().Report.Id);
    }

    public static TheoryData<string> All => [.. Examples];

    [Theory]
    [MemberData(nameof(All))]
    public void is_given_as_an_example_with_a_sample_that_it_maps(string name)
    {
        var (mapping, faults) = ReportMappingReader.Read(Example(name));
        Assert.Empty(faults);
        Assert.True(ReportMappingReader.IsFor(Example(name)));
        Assert.Equal(name, mapping!.Name);
        Assert.Contains("SYNTHETIC", Encoding.UTF8.GetString(Example(name)), StringComparison.Ordinal);
        var read = mapping.Apply(Example(name, ".sample.json"), Now);
        Assert.Empty(read.Refused);
        Assert.NotEmpty(read.Reports);
        Assert.All(read.Reports.Where(mapped => mapped.Report.Reporter is not null), mapped =>
            Assert.DoesNotContain(mapped.Report.Reporter!.Value.GetProperty("phone").GetString()!, Encoding.UTF8.GetString(mapped.Raw), StringComparison.Ordinal));
    }

    [Fact]
    public void is_given_as_an_example_for_every_feed() =>
        Assert.Equal(ReportMappingReader.Feeds.Order(), Examples.Select(name => ReportMappingReader.Read(Example(name)).Mapping!.Feed).Order());
}
