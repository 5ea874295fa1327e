using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Tests.Cap;

public class the_national_profile
{
    [Theory]
    [InlineData("37021141600000_20180319150431", null)] // seen in the wild
    [InlineData("37020041600000_20180319150254", null)]
    [InlineData("37021141600000_20180319150431_0", 0)]
    public void names_a_message_with_and_without_its_serial(string text, int? serial)
    {
        var id = NationalId.Read(text)!;
        Assert.Equal((text[..6], text[6..14], serial), (id.Division, id.Agency, id.Serial));
        Assert.Equal(2018, id.RecordedAt.Year);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("KSTO1055887203")]
    [InlineData("3702114160000_20180319150431")]
    [InlineData("37021141600000_20181319150431")]
    [InlineData("37021141600000_20180319150431_10")]
    [InlineData("37021141600000_20180319150431_x")]
    [InlineData("37021141600000_20180319150431_0_0")]
    [InlineData("37021141600000_00010101000000")]
    public void knows_no_other_names(string text) => Assert.Null(NationalId.Read(text));

    [Theory]
    [InlineData("370211000000", CodeLies.Within, "370211")]
    [InlineData("370211", CodeLies.Within, "370211")]
    [InlineData("370211001000", CodeLies.Within, "370211001")]
    [InlineData("370211001", CodeLies.Within, "370211001")]
    [InlineData("370211015200", CodeLies.Within, "370211015200")]
    [InlineData("370211001001001", CodeLies.Within, "370211001001001")]
    [InlineData("370200000000", CodeLies.Around, "3702")]
    [InlineData("370000", CodeLies.Around, "37")]
    [InlineData("370214004001", CodeLies.Outside, "370214004001")]
    [InlineData("371102400201", CodeLies.Outside, "371102400201")]
    [InlineData("006109", CodeLies.NoDivision, "006109")]
    [InlineData("AU-NSW", CodeLies.NoDivision, "AU-NSW")]
    [InlineData("3537064", CodeLies.NoDivision, "3537064")]
    public void tells_where_a_code_lies(string value, CodeLies lies, string code) => Assert.Equal(new WarningCode(lies, code), WarningCode.Read(value, "370211"));

    [Theory]
    [InlineData("370211", "370211000000")]
    [InlineData("370211001", "370211001000")]
    [InlineData("370211001001", "370211001001")]
    [InlineData("370211001001001", "370211001001")]
    [InlineData("370211001001001M01", "370211001001")]
    [InlineData("370211001Z01", "370211001000")]
    public void writes_codes_with_twelve_digits(string code, string twelve) => Assert.Equal(twelve, WarningCode.InTwelveDigits(code));

    [Theory]
    [InlineData("黄岛区气象台发布大雾橙色预警", "Unknown", 2)]
    [InlineData("黄岛区气象台发布大雾蓝色预警[IV级/一般]", "Extreme", 4)] // the colour wins
    [InlineData("将大雾橙色预警升级为红色", "Minor", 1)]
    [InlineData("将大雾红色预警降级为黄色预警", "Extreme", 3)]
    [InlineData("发布大风黄色、暴雨橙色预警", "Minor", 2)] // of several the worst
    [InlineData("Orange warning for wind", "Minor", 2)]
    [InlineData("Red tide seen", "Minor", 4)]
    [InlineData("The altered, reduced warning", "Moderate", 3)]
    [InlineData("红色旅游景区大风预警", "Moderate", 3)]
    [InlineData("大雾预警", "Extreme", 1)]
    [InlineData("大雾预警", "Severe", 2)]
    [InlineData("大雾预警", "Moderate", 3)]
    [InlineData("大雾预警", "Minor", 4)]
    [InlineData("大雾预警", "Unknown", null)]
    public void goes_by_the_colour_before_the_severity(string headline, string severity, int? level) =>
        Assert.Equal(level, WarningLevel.Of(Info() with { Headline = headline, Severity = Enum.Parse<CapSeverity>(severity) }));

    [Theory]
    [InlineData("ORANGE", 2)]
    [InlineData("11B15_RED", 1)]
    [InlineData("蓝色", 4)]
    [InlineData("REDUCED", null)]
    public void finds_the_colour_among_the_codes(string value, int? level) =>
        Assert.Equal(level, WarningLevel.ColourOf(Info() with { Parameters = [new("level", value)] }));

    [Theory]
    [InlineData("大风", "11B06", "official-warning")]
    [InlineData("暴雨", "", "flood-control")]
    [InlineData("Weather", "11B03", "flood-control")]
    [InlineData("Flash Flood", "", "flood-control")]
    [InlineData("森林火险", "", "official-warning")]
    [InlineData("森林火灾", "", "fire")]
    [InlineData("Structure Fire", "", "fire")]
    [InlineData("Firework display", "", "official-warning")]
    [InlineData("危险化学品泄漏", "", "hazmat")]
    [InlineData("重污染天气", "", "environmental-protection")]
    public void has_a_table_of_kinds(string happened, string code, string kind) =>
        Assert.Equal(kind, WarningKinds.Of(Info() with { Event = happened, EventCodes = code.Length > 0 ? [new("eventType", code)] : [] }));

    [Theory]
    [InlineData(CapCategory.Fire, "fire")]
    [InlineData(CapCategory.CBRNE, "hazmat")]
    [InlineData(CapCategory.Transport, "traffic-order")]
    [InlineData(CapCategory.Health, "official-warning")]
    public void goes_by_the_category_where_no_word_says(CapCategory category, string kind) =>
        Assert.Equal(kind, WarningKinds.Of(Info() with { Event = "x", Categories = [category] }));

    [Fact]
    public void has_only_kinds_that_the_catalogue_has() =>
        Assert.All(WarningKinds.All, kind => Assert.True(Hub.SeededCity.State.Kinds(Hub.SeededCity.SinceEver).Knows(kind), kind));

    private static CapInfo Info() => new()
    {
        Language = "zh-CN", Categories = [CapCategory.Met], Event = "大雾", Urgency = CapUrgency.Unknown, Severity = CapSeverity.Unknown, Certainty = CapCertainty.Unknown,
    };
}
