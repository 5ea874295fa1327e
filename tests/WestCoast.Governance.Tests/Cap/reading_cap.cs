using System.Text;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Tests.Cap;

public class reading_cap
{
    public static TheoryData<string> Good => [.. Corpus.Files("read")];

    public static TheoryData<string> Bad => [.. Corpus.Files("refused")];

    [Theory]
    [MemberData(nameof(Good))]
    public void takes_what_is_well_formed(string file) => Corpus.Value(CapReader.Read(Corpus.Bytes($"read/{file}")));

    [Theory]
    [MemberData(nameof(Bad))]
    public void refuses_with_the_reason_in_the_file_s_name(string file) =>
        Assert.Equal(file[..file.IndexOf("--", StringComparison.Ordinal)], Corpus.Refused(CapReader.Read(Corpus.Bytes($"refused/{file}"))).Reason);

    [Fact]
    public void tells_the_thunderstorm()
    {
        var alert = Corpus.Read("thunderstorm");
        Assert.Equal(
            ("KSTO1055887203", "KSTO@NWS.NOAA.GOV", CapStatus.Actual, CapMessageType.Alert, CapScope.Public),
            (alert.Identifier, alert.Sender, alert.Status, alert.MsgType, alert.Scope));
        Assert.Equal(new DateTimeOffset(2003, 6, 17, 14, 57, 0, TimeSpan.FromHours(-7)), alert.Sent);

        var info = Assert.Single(alert.Infos);
        Assert.Equal(("en-US", "SEVERE THUNDERSTORM", CapUrgency.Immediate, CapSeverity.Severe, CapCertainty.Observed), (info.Language, info.Event, info.Urgency, info.Severity, info.Certainty));
        Assert.Equal(new DateTimeOffset(2003, 6, 17, 23, 0, 0, TimeSpan.Zero), info.Expires);
        Assert.Equal([new CapPair("SAME", "SVR")], info.EventCodes);

        var area = Assert.Single(info.Areas);
        Assert.Equal([new(38.47, -120.14), new(38.34, -119.95), new(38.52, -119.74), new(38.62, -119.89), new(38.47, -120.14)], Assert.Single(area.Polygons));
        Assert.Equal(["006109", "006009", "006003"], area.Geocodes.Select(code => code.Value));
    }

    [Fact]
    public void tells_circles_prefixes_and_empty_values()
    {
        var info = Assert.Single(Corpus.Read("prefixed-bushfire-with-circle").Infos);
        Assert.Equal([CapCategory.Fire, CapCategory.Met], info.Categories);
        Assert.Equal(new CapCircle(new(-35.3888, 147.0598), 25), Assert.Single(info.Areas[0].Circles));
        Assert.Equal([new CapPair("AllocatedResources", "")], info.Parameters);
    }

    [Fact]
    public void tells_references_to_another_sender() => Assert.Equal(
        [new CapReference("PAAQ", "PAAQ-1-lqw6d6", new(2011, 9, 2, 10, 55, 55, TimeSpan.Zero))], Corpus.Read("tsunami-update-of-another-sender").References);

    [Fact]
    public void understands_the_encodings_it_comes_in()
    {
        Assert.Equal("EQ 4.6 Usulután, El Salvador", Corpus.Read("signed-quake-in-latin-1").Infos[0].Headline);
        Assert.Equal("黄岛区气象台将大雾橙色预警升级为红色", Corpus.Read("national-update-in-gbk").Infos[0].Headline);

        var text = Encoding.UTF8.GetString(Corpus.Thunderstorm);
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))];
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. Corpus.Thunderstorm];
        Assert.All([utf16, marked], bytes => Assert.Equal("KSTO1055887203", Corpus.Value(CapReader.Read(bytes)).Identifier));
    }

    [Fact]
    public void takes_an_empty_shape_for_none()
    {
        var area = Corpus.Read("national-alert-without-serial").Infos[0].Areas[0];
        Assert.Empty(area.Polygons);
        Assert.Empty(area.Circles);
    }

    [Fact]
    public void allows_an_alert_an_empty_list_of_references() =>
        Assert.Empty(Corpus.Value(CapReader.Read(Corpus.Changed("<info>", "<references/><info>"))).References);

    [Fact]
    public void stops_at_a_megabyte()
    {
        var head = Corpus.Thunderstorm;
        byte[] full = [.. head, .. Enumerable.Repeat((byte)' ', CapReader.LongestDocument - head.Length)];
        Corpus.Value(CapReader.Read(full));
        Assert.Equal("xml.too-long", Corpus.Refused(CapReader.Read((byte[])[.. full, (byte)' '])).Reason);
    }

    [Fact]
    public void stops_at_so_many_elements_depths_references_and_points()
    {
        Assert.Equal("xml.too-many-elements", Reason("<sender>", string.Concat(Enumerable.Repeat("<a/>", BoundedXml.MostElements)) + "<sender>"));
        Assert.Equal("xml.too-deep", Reason("<sender>", string.Concat(Enumerable.Repeat("<a>", 200_000)) + "<sender>"));
        Assert.Equal("cap.references-malformed", Reason("<info>", $"<references>{string.Join(' ', Enumerable.Repeat("a,b,2003-06-17T14:57:00-07:00", CapReferences.Most + 1))}</references><info>"));
        Assert.Equal("cap.polygon-malformed", Reason("38.34,-119.95", string.Join(' ', Enumerable.Repeat("38.34,-119.95", CapGeometry.MostPoints))));
    }

    [Fact]
    public void names_what_is_wrong()
    {
        Assert.Equal("alert/info/area/areaDesc", Corpus.Refused(CapReader.Read(Corpus.Changed("<areaDesc>ALPINE COUNTY</areaDesc>", ""))).Detail);
        Assert.StartsWith("alert/sent: '2003-06-17T14:57:00Z'", Corpus.Refused(CapReader.Read(Corpus.Changed("14:57:00-07:00", "14:57:00Z"))).Detail, StringComparison.Ordinal);
    }

    private static string Reason(string from, string to) => Corpus.Refused(CapReader.Read(Corpus.Changed(from, to))).Reason;
}
