using System.Text;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Tests.Cap;

public class writing_cap
{
    public static readonly CapAlert Full = new()
    {
        Identifier = "370211-17-3", Sender = "hub.370211", Sent = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8)), Status = CapStatus.Exercise,
        MsgType = CapMessageType.Update, Source = "演练", Scope = CapScope.Restricted, Restriction = "<仅供> \"内部\" & 演练", Addresses = "a b", Codes = ["x", "y"], Note = "注",
        References = [new("hub.370211", "370211-17-1", new(2026, 3, 2, 11, 0, 0, TimeSpan.FromHours(8))), new("u", "i", new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero))],
        Incidents = "370211-17",
        Infos =
        [
            new()
            {
                Language = "zh-CN", Categories = [CapCategory.CBRNE, CapCategory.Safety], Event = "可燃气体泄漏", ResponseTypes = [CapResponseType.Evacuate, CapResponseType.None],
                Urgency = CapUrgency.Immediate, Severity = CapSeverity.Extreme, Certainty = CapCertainty.Observed, Audience = "席位",
                EventCodes = [new("c", "1")], Effective = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8)), Onset = new(2026, 3, 2, 12, 1, 0, TimeSpan.FromHours(8)),
                Expires = new(2026, 3, 3, 12, 0, 0, TimeSpan.FromHours(8)), SenderName = "黄岛区一网统管", Headline = "可燃气体超限", Description = "一\n二", Instruction = "撤离",
                Web = "https://example.org/1", Contact = "值班", Parameters = [new("p", "")],
                Areas =
                [
                    new()
                    {
                        AreaDesc = "黄岛街道", Polygons = [[new(35.9, 120.1), new(35.9, 120.2), new(36, 120.2), new(35.9, 120.1)]], Circles = [new(new(35.96, 120.15), 0.5)],
                        Geocodes = [new("GB/T 2260", "370211001000")],
                    },
                ],
            },
        ],
    };

    [Fact]
    public void is_read_back_as_it_was_meant()
    {
        var read = Corpus.Value(CapReader.Read(CapWriter.Write(Full)));
        Assert.Equivalent(Full, read, strict: true);
        Assert.Equal(CapWriter.Write(Full), CapWriter.Write(read));
    }

    public static TheoryData<string> Good => [.. Corpus.Files("read")];

    [Theory]
    [MemberData(nameof(Good))]
    public void goes_round_for_what_others_wrote(string file)
    {
        var alert = Corpus.Value(CapReader.Read(Corpus.Bytes($"read/{file}")));
        Assert.Equivalent(alert, Corpus.Value(CapReader.Read(CapWriter.Write(alert))), strict: true);
    }

    [Fact]
    public void puts_the_latitude_first_and_no_Z()
    {
        var text = Encoding.UTF8.GetString(CapWriter.Write(Full));
        Assert.Contains("<polygon>35.9,120.1 35.9,120.2 36,120.2 35.9,120.1</polygon>", text, StringComparison.Ordinal);
        Assert.Contains("<circle>35.96,120.15 0.5</circle>", text, StringComparison.Ordinal);
        Assert.Contains("<sent>2026-03-02T12:00:00+08:00</sent>", text, StringComparison.Ordinal);
        Assert.Contains("u,i,2026-03-02T03:00:00-00:00", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\u0001\u001Fb", "a\uFFFD\uFFFDb")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("𠀀好", "𠀀好")]
    public void replaces_what_XML_cannot_hold(string text, string written) =>
        Assert.Equal(written, Corpus.Value(CapReader.Read(CapWriter.Write(Full with { Note = text }))).Note);

    [Fact]
    public void replaces_half_of_a_pair() => // an attribute could not hold it
        Assert.Equal("a\uFFFDb\uFFFD", Corpus.Value(CapReader.Read(CapWriter.Write(Full with { Note = "a\uD800b\uDC00" }))).Note);

    [Fact]
    public void has_times_in_China_without_fractions() =>
        Assert.Equal("2026-03-02T12:00:00+08:00", CapTime.Write(CapTime.InChina(new DateTimeOffset(2026, 3, 2, 4, 0, 0, 999, TimeSpan.Zero))));
}
