using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using WestCoast.Governance.Feeds.Open311;

namespace WestCoast.Governance.Tests.Open311;

public class a_georeport_answer
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, 500, TimeSpan.Zero);

    private static readonly GeoDocument Two = GeoDocument.Requests(
    [
        [new("service_request_id", "1001"), new("description", "a <b> & \"c\" ' 吵 😀"), new("lat", 36.056), new("requested_datetime", At), new("zipcode", null)],
        [new("service_request_id", "1002")],
    ]);

    [Fact]
    public void is_well_formed_xml()
    {
        var text = Xml(Two);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        var root = XDocument.Parse(text).Root!;
        Assert.Equal(("service_requests", 2), (root.Name.LocalName, root.Elements("request").Count()));
        var first = root.Elements("request").First();
        Assert.Equal(("a <b> & \"c\" ' 吵 😀", "36.056", "2026-03-02T12:00:00+08:00", ""),
            ((string)first.Element("description")!, (string)first.Element("lat")!, (string)first.Element("requested_datetime")!, (string)first.Element("zipcode")!));
    }

    [Fact]
    public void is_json_with_the_same_names() => Assert.Equal(
        """[{"service_request_id":"1001","description":"a <b> & \"c\" ' 吵 😀","lat":36.056,"requested_datetime":"2026-03-02T12:00:00+08:00","zipcode":null},{"service_request_id":"1002"}]""",
        Json(Two).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));

    [Fact]
    public void of_one_service_is_no_list()
    {
        Assert.Equal("""{"service_code":"noise","attributes":[]}""", Json(GeoDocument.Definition("noise")));
        var root = XDocument.Parse(Xml(GeoDocument.Definition("noise"))).Root!;
        Assert.Equal(("service_definition", "noise", ""), (root.Name.LocalName, (string)root.Element("service_code")!, (string)root.Element("attributes")!));
    }

    [Fact]
    public void of_nothing_is_an_empty_list()
    {
        Assert.Equal("[]", Json(GeoDocument.Requests([])));
        Assert.Empty(XDocument.Parse(Xml(GeoDocument.Requests([]))).Root!.Elements());
    }

    [Fact]
    public void that_refuses_has_georeports_own_form()
    {
        var no = GeoDocument.Error(403, "api_key.wrong", "No.");
        Assert.Equal("""[{"code":403,"description":"api_key.wrong: No."}]""", Json(no));
        var error = XDocument.Parse(Xml(no)).Root!.Element("error")!;
        Assert.Equal(("403", "api_key.wrong: No."), ((string)error.Element("code")!, (string)error.Element("description")!));
    }

    [Fact]
    public void is_legible_whatever_a_text_holds()
    {
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(42);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))]);
            var document = GeoDocument.Requests([[new("description", text)]]);
            var (xml, json) = (XDocument.Parse(Xml(document), LoadOptions.PreserveWhitespace).Root!.Element("request")!.Element("description")!.Value, (string)JsonNode.Parse(Json(document))![0]!["description"]!);
            Assert.Equal(json.ReplaceLineEndings("\n"), xml.ReplaceLineEndings("\n"));
        }
#pragma warning restore CA5394
    }

    [Theory]
    [InlineData("2026-03-02T12:00:00+08:00", true)]
    [InlineData("2026-03-02T12:00:00 08:00", true)]
    [InlineData("2026-03-02T04:00:00Z", true)]
    [InlineData("2026-03-02T12:00:00", false)]
    [InlineData("2026-03-02", false)]
    [InlineData("", false)]
    [InlineData("+08:00", false)]
    public void is_asked_for_by_moments_with_an_offset(string text, bool good) =>
        Assert.Equal(good ? new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero) : null, GeoTime.Read(text));

    private static string Xml(GeoDocument document) => Encoding.UTF8.GetString(GeoWriter.Write(document, GeoFormat.Xml));

    private static string Json(GeoDocument document) => Encoding.UTF8.GetString(GeoWriter.Write(document, GeoFormat.Json));
}
