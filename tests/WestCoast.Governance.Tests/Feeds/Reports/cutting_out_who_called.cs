using System.Text;
using WestCoast.Governance.Feeds.Reports;
using static WestCoast.Governance.Tests.Feeds.Reports.Golden;

namespace WestCoast.Governance.Tests.Feeds.Reports;

public class cutting_out_who_called
{
    private const string Phone = "13812345678";

    [Theory]
    [InlineData("""{"id":"1","reporter":{"phone":"13812345678"},"title":"漏水 <1>"}""", """{"id":"1","title":"漏水 <1>"}""")]
    [InlineData("""{"REPORTER":{"phone":"13812345678"},"reporter":{"phone":"13812345678"},"id":1.50}""", """{"id":1.50}""")]
    [InlineData("""{"rep\u006frter":"13812345678","a":[1,{"reporter":1}]}""", """{"a":[1,{}]}""")]
    [InlineData("""{"data":{"id":"1","reporter":{"phone":"13812345678"}},"type":"x"}""", """{"data":{"id":"1"},"type":"x"}""")]
    [InlineData("""{"data":"{\"reporter\":{\"phone\":\"13812345678\"}}","type":"x"}""", """{"type":"x"}""")]
    [InlineData("""{"data_base64":"eyJyZXBvcnRlciI6MX0=","type":"x"}""", """{"type":"x"}""")]
    [InlineData("""{"id":"1","reporter":{"phone":"13812345678"}""", """{"id":"1",""" + "\"")]
    [InlineData("no json, Reporter 13812345678", "no json, ")]
    public void leaves_the_rest(string message, string kept) => Assert.Equal(kept, Cut(message));

    [Theory]
    [InlineData("""{ "id" : "1", "title":"the reporter waits" }""")]
    [InlineData("neither JSON nor anybody")]
    [InlineData("")]
    public void leaves_the_very_bytes_where_nobody_is_told_of(string message) => Assert.Equal(message, Cut(message));

    [Fact]
    public void never_throws_and_never_leaves_the_phone()
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"id":"1","reporter":{"name":"王小明","phone":"{{{Phone}}}"},"title":"x"}""");
        for (var length = 0; length <= body.Length; length++)
            Assert.DoesNotContain(Phone, Encoding.UTF8.GetString(PersonCut.Of(body.AsMemory(0, length))), StringComparison.Ordinal);
        Assert.All(Noise.Buffers(seed: 4, count: 5_000, body, Body("hotline.json")), bytes => Assert.NotNull(PersonCut.Of(bytes)));
    }

    [Fact]
    public void is_done_to_a_report_that_tells_of_somebody()
    {
        var read = Report(Read("""{"id":"1","kind":"noise","at":"2026-03-02T04:00:00Z","division":"370211001","reporter":{"name":"王小明","phone":"13812345678"}}"""));
        Assert.Equal("王小明", read.Reporter!.Value.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("\"13812345678\"", "json.wrong-type")]
    [InlineData("[]", "json.wrong-type")]
    public void is_not_needed_where_it_is_no_object(string reporter, string reason) => Assert.Equal(
        reason, Refused($$"""{"id":"1","kind":"noise","at":"2026-03-02T04:00:00Z","division":"370211001","reporter":{{reporter}}}""").Reason);

    [Fact]
    public void is_not_offered_for_a_whole_book() => Assert.Equal("reporter.too-long", Refused(
        $$$"""{"id":"1","kind":"noise","at":"2026-03-02T04:00:00Z","division":"370211001","reporter":{"note":"{{{new string('x', 4000)}}}"}}""").Reason);

    private static string Cut(string message) => Encoding.UTF8.GetString(PersonCut.Of(Encoding.UTF8.GetBytes(message)));
}
