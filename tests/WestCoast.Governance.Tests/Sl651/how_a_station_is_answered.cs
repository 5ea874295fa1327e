using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class how_a_station_is_answered
{
    private readonly ILine<Sl651Frame> _line = Stations.Line();

    [Fact]
    public async Task after_ETX_it_is_taken_and_stays_on_the_line()
    {
        var heard = await _line.Accept(Report());

        Assert.Equal("0012345678", heard.Address);
        Assert.Equal("7E7E0012345678011234328008020007260701060100" + "1B", Convert.ToHexString(heard.Confirm.Span)[..^4]);
        Assert.Equal(0x0007, Text(Sl651Function.KeepAlive, One(heard.Confirm).Text.ToArray()).Serial);
    }

    [Fact]
    public async Task after_ETB_it_is_taken_and_goes_on() => Assert.Equal(Sl651Mark.Ack, One((await _line.Accept(Report() with { End = Sl651Mark.Etb })).Confirm).End);

    [Fact]
    public async Task when_the_broker_has_it_not_it_is_asked_to_send_again()
    {
        var deny = One((await _line.Hear(Report())).Deny);

        Assert.Equal((true, Sl651Function.Timed, Sl651Mark.Nak, null), (deny.Down, deny.Function, deny.End, deny.Packet));
        Assert.Equal(((ushort)7, (DateTimeOffset?)Now), (Text(Sl651Function.KeepAlive, deny.Text.ToArray()).Serial, Text(Sl651Function.KeepAlive, deny.Text.ToArray()).SentAt.At));
    }

    [Fact]
    public async Task a_published_confirmation_differs_from_ours_by_the_time_only()
    {
        var heard = await new Sl651Protocol((_, _) => null, StationMemory.InProcess(), new EdgeStamp(World.Live)).Open().Hear(Frame("golden-s5-timed-report"), Beijing("2017-07-18 11:00:16"));

        Assert.Equal(Bytes("golden-s6-timed-confirm"), heard.Confirm.ToArray());
    }

    [Fact]
    public async Task a_keep_alive_is_heard_and_not_answered()
    {
        var heard = await _line.Accept(Frame("golden-s1-keep-alive"));

        Assert.Equal("0012345678", heard.Address);
        Assert.True(heard.Confirm.IsEmpty && heard.Deny.IsEmpty && heard.Signals.Count == 0 && heard.Readings.Count == 0 && heard.Refused is null);
    }

    [Fact]
    public async Task an_answer_is_not_confirmed() => Assert.True((await _line.Accept(With(Sl651Function.QueryAll, ReportText()))).Confirm.IsEmpty);

    [Fact]
    public async Task with_a_wrong_password_it_is_refused_and_with_the_right_one_not()
    {
        var text = new Sl651TextWriter(9, Now).Value(0x38, 12m).ToArray();
        var frame = With(Sl651Function.Timed, text, Stations.Guarded.Address);

        var refused = await _line.Hear(frame);
        Assert.Equal(("password.wrong", Sl651Mark.Nak), (refused.Refused, One(refused.Deny).End));
        Assert.Empty(refused.Readings);
        Assert.Single((await _line.Accept(frame with { Password = 0x12AB })).Readings);
        Assert.Equal("password.wrong", (await _line.Hear(frame with { Function = Sl651Function.KeepAlive })).Refused);
    }

    [Fact]
    public async Task whoever_is_not_registered_is_told_of_and_so_is_what_it_warns_of()
    {
        var text = new Sl651TextWriter(9, Now).Station("0000000009", Sl651StationType.River).Observed(Now).Value(0x39, 3m).State(0x84).ToArray();
        var heard = await _line.Accept(With(Sl651Function.Extra, text, "0000000009"));

        Assert.Equal(["device-unregistered", "flood-control"], heard.Signals.Select(signal => signal.Kind));
        Assert.All(heard.Signals, signal => Assert.Equal((null, StationSignals.District, "sl651:0000000009"), (signal.Position, signal.DivisionCode, signal.Source)));
        Assert.Equal("未登记测站 0000000009 水位超限", heard.Signals[1].Title);
        Assert.Empty(heard.Readings);
        Assert.False(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task a_keep_alive_of_whoever_is_not_registered_tells_of_it() =>
        Assert.Equal("device-unregistered", Assert.Single((await _line.Accept(Frame("golden-s2-keep-alive"))).Signals).Kind);

    [Fact]
    public async Task a_text_that_names_another_station_is_refused() =>
        Assert.Equal("station.mismatch", (await _line.Hear(Report() with { Station = "0000000009" })).Refused);

    [Theory]
    [InlineData("nasty-empty-text")]
    [InlineData("nasty-one-byte-text")]
    public async Task a_text_that_is_none_is_refused(string name) => Assert.Equal("text.too-short", (await _line.Hear(Frame(name))).Refused);

    [Fact]
    public async Task what_only_a_centre_says_is_refused() => Assert.Equal("frame.direction", (await _line.Hear(Frame("golden-s4-test-confirm"))).Refused);

    [Fact]
    public async Task a_text_with_a_flaw_is_taken_as_far_as_it_goes_and_says_where_it_ends()
    {
        var heard = await _line.Accept(Report() with { Text = (byte[])[.. ReportText(), 0x27] });

        Assert.Equal(("element.truncated", 1), (heard.Detail, heard.Readings.Count));
        Assert.False(heard.Confirm.IsEmpty);
    }

    [Fact]
    public void only_an_extra_report_is_urgent()
    {
        var protocol = Stations.Protocol();

        Assert.True(protocol.IsUrgent(Frame("golden-fj-33-extra")));
        Assert.False(protocol.IsUrgent(Frame("golden-fj-32-timed")));
        Assert.Equal(("sl651", 1, 4124), (protocol.Name, protocol.DecoderVersion, protocol.LongestFrame));
    }

    private static byte[] ReportText() => new Sl651TextWriter(7, Now).Station("0012345678", Sl651StationType.River).Observed(Now).Value(0x39, 3.2m).ToArray();

    private static Sl651Frame Report() => With(Sl651Function.Timed, ReportText());
}
