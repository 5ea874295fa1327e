using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Tests.Cap;

public class a_warning_as_a_signal
{
    private static readonly DateTimeOffset Then = new(2018, 3, 19, 15, 5, 0, TimeSpan.FromHours(8));

    [Fact]
    public void says_what_a_dispatcher_needs()
    {
        var signal = Of(Corpus.Read("national-alert-without-serial"));
        Assert.Equal(
            ("emergency", "37021141600000", "37021141600000_20180319150431", 2, SignalCondition.Raised, "黄岛区气象台发布大雾橙色预警", "黄岛区", "370211", false),
            (signal.Feed, signal.Source, signal.SourceEventId, signal.Severity, signal.Condition, signal.Title, signal.Address, signal.DivisionCode, signal.Late));
        Assert.Equal((World.Live, CapStatus.Actual), (signal.World, signal.CapStatus));
        Assert.Equal(TimeSpan.Zero, signal.OccurredAt.Offset);
        Assert.Null(signal.Follows);
        Assert.Equal([1, 2, 3], signal.Raw!.Bytes);
    }

    [Fact]
    public void follows_the_signals_of_what_it_refers_to()
    {
        var (alert, update, cancel) = (Corpus.Read("national-alert-without-serial"), Corpus.Read("national-update-in-gbk"), Corpus.Read("cancel-without-info"));
        Assert.Equal([Of(alert).SignalId], Of(update).Follows);
        Assert.Equal([Of(alert).SignalId, Of(update).SignalId], Of(cancel).Follows);
        Assert.Equal((SignalCondition.Raised, SignalCondition.Cleared), (Of(update).Condition, Of(cancel).Condition));
        Assert.Equal((1, null), (Of(update).Severity, Of(cancel).Severity));
        Assert.Equal("预警解除 x2", Of(cancel).Title);
    }

    [Fact]
    public void has_one_id_in_whatever_zone_it_is_written()
    {
        var alert = Corpus.Read("thunderstorm");
        Assert.Equal(WarningSignal.IdOf(alert.Reference), WarningSignal.IdOf(alert.Reference with { Sent = alert.Sent.ToOffset(TimeSpan.FromHours(8)) }));
        Assert.NotEqual(WarningSignal.IdOf(alert.Reference), WarningSignal.IdOf(alert.Reference with { Sent = alert.Sent.AddSeconds(1) }));
        Assert.NotEqual(WarningSignal.IdOf(alert.Reference), WarningSignal.IdOf(alert.Reference with { Sender = "other" }));
    }

    [Theory]
    [InlineData(5, 60, false)]
    [InlineData(50, 60, false)] // told late, but it holds
    [InlineData(60, 60, true)]
    [InlineData(5, null, false)]
    [InlineData(50, null, true)]
    public void is_late_when_it_has_run_out(int minutesLater, int? expiresAfter, bool late)
    {
        var alert = Corpus.Read("national-alert-without-serial");
        alert = alert with { Infos = [alert.Infos[0] with { Expires = expiresAfter is { } minutes ? alert.Sent.AddMinutes(minutes) : null }] };
        Assert.Equal(late, WarningSignal.Of(alert, "official-warning", new("370211"), new EdgeStamp(World.Live), default, alert.Sent.AddMinutes(minutesLater)).Late);
    }

    [Fact]
    public void prefers_Chinese_and_takes_the_worst_of_its_blocks()
    {
        var alert = Corpus.Read("national-alert-without-serial");
        var zh = alert.Infos[0];
        alert = alert with { Infos = [zh with { Language = "en-US", Headline = "Fog", Severity = CapSeverity.Extreme }, zh with { Headline = "大雾蓝色预警" }, zh with { Headline = "大风黄色预警" }] };
        var signal = Of(alert);
        Assert.Equal(("大雾蓝色预警", 3), (signal.Title, signal.Severity));
    }

    [Fact]
    public void cuts_what_is_too_long_between_characters()
    {
        var alert = Corpus.Read("national-alert-without-serial");
        var signal = Of(alert with { Infos = [alert.Infos[0] with { Headline = "x" + string.Concat(Enumerable.Repeat("𠀀", 200)), Description = new string('述', 5000) }] });
        Assert.InRange(signal.Title!.Length, 198, 200);
        Assert.Equal(4000, signal.Description!.Length);
        Assert.True(StorableText.Is(signal.Title));
    }

    private static SignalReceived Of(CapAlert alert) => WarningSignal.Of(alert, "official-warning", new("370211"), new EdgeStamp(World.Live), new byte[] { 1, 2, 3 }, Then);
}
