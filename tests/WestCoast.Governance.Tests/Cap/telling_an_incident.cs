using Microsoft.Extensions.Configuration;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Tests.Hub;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Cap;

public class telling_an_incident
{
    private static readonly PlaceFacts InGrid = Place with { BaseVersion = 1 };
    private static readonly IncidentOpened Severe = Opened with { Severity = Severity.Severe, Place = InGrid };

    [Fact]
    public void begins_with_an_alert_once_it_is_severe()
    {
        Assert.Empty(Told(Opened, Routed));
        Assert.Equal([(1L, CapMessageType.Alert)], Types(Severe, Routed, Note));
        Assert.Equal([(3L, CapMessageType.Alert)], Types(Opened, Routed, new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Noon, Actor.System)));
    }

    [Fact]
    public void goes_on_with_what_changes_what_it_says()
    {
        var moved = new IncidentRelocated(InGrid.Code, InGrid with { Code = "370211001002001" }, RelocationCause.PositionCorrected, "电话核实", Noon.AddMinutes(2), Li);
        var told = Told(
            Severe, Routed, new SignalJoined(Second, Noon, Actor.System), new SeverityRaised(Severity.Severe, Severity.Extreme, Second.SignalId, Noon.AddMinutes(1), Actor.System),
            moved, new KindCorrected("gas-leak", "fire", "起火", Noon.AddMinutes(3), Li), Note, moved with { Place = InGrid with { Code = "370211001002001", Address = "他处" } });

        Assert.Equal([1, 4, 5, 6], told.Select(one => one.Version));
        Assert.Equal([CapMessageType.Alert, CapMessageType.Update, CapMessageType.Update, CapMessageType.Update], told.Select(one => one.Type));
        Assert.Equal([1L, 4L, 5L], told[^1].Earlier.Select(earlier => earlier.Version));
    }

    [Fact]
    public void ends_with_a_cancel_and_may_begin_anew()
    {
        var life = new IncidentEvent[]
        {
            Severe, new SeverityCorrected(Severity.Severe, Severity.Major, "不重", Noon, Li), new SeverityCorrected(Severity.Major, Severity.Extreme, "很重", Noon, Li),
            new IncidentClosed("结案", Noon.AddDays(7), Noon, Wang), new IncidentReopened("复发", Noon, Li),
            new IncidentDismissed(DismissalReason.FalseAlarm, "误报", "hazmat", "gas-007", null, Noon, Li),
        };
        var told = Told(life);
        Assert.Equal(
            [(1L, CapMessageType.Alert, 0, null), (2, CapMessageType.Cancel, 1, "lowered"), (3, CapMessageType.Alert, 0, null), (4, CapMessageType.Cancel, 1, "closed"), (5, CapMessageType.Alert, 0, null), (6, CapMessageType.Cancel, 1, "dismissed")],
            told.Select(one => (one.Version, one.Type, one.Earlier.Count, one.Why)));
        Assert.Equal("merged", Told(Severe, new IncidentMerged(Guid.Empty, 18, "同一事件", Noon, Li))[^1].Why);
        for (var length = 1; length <= life.Length; length++) // what was told once stays as it was
            Assert.Equal(Told([.. life.Take(length)]).Select(Text), told.Where(one => one.Version <= length).Select(Text));
    }

    [Theory]
    [InlineData(World.Live, CapStatus.Actual, "hub.370211")]
    [InlineData(World.Drill, CapStatus.Exercise, "hub.370211.drill")]
    public void is_CAP_that_we_would_read_ourselves(World world, CapStatus status, string sender)
    {
        var told = Told(Severe, new IncidentConfirmed("属实", Noon, Li), new SeverityRaised(Severity.Severe, Severity.Extreme, Second.SignalId, Noon.AddMinutes(1), Actor.System));
        var alert = Corpus.Value(CapReader.Read(CapWriter.Write(Message(world).Of(17, told[^1]))));

        Assert.Equal(("370211-17-3", sender, status, CapMessageType.Update, CapScope.Restricted), (alert.Identifier, alert.Sender, alert.Status, alert.MsgType, alert.Scope));
        Assert.Equal([new CapReference(sender, "370211-17-1", Noon)], alert.References);
        Assert.Equal(TimeSpan.FromHours(8), alert.Sent.Offset);
        Assert.Equal([("zh-CN", "可燃气体泄漏"), ("en-US", "Gas leak")], alert.Infos.Select(info => (info.Language, info.Event)));
        Assert.Equal((CapSeverity.Extreme, CapCertainty.Observed, "可燃气体超限"), (alert.Infos[0].Severity, alert.Infos[0].Certainty, alert.Infos[0].Headline));
        Assert.Equal([CapCategory.CBRNE, CapCategory.Safety], alert.Infos[0].Categories);
        Assert.StartsWith("1. 通知现场人员撤离", alert.Infos[0].Instruction, StringComparison.Ordinal);
        Assert.Equal("370211001001", Assert.Single(alert.Infos[0].Areas[0].Geocodes).Value);
    }

    [Fact]
    public void has_the_outline_of_its_grid_latitude_first()
    {
        var area = Message().Of(17, Told(Severe)[0]).Infos[0].Areas[0];
        var ring = Assert.Single(area.Polygons);
        Assert.All(ring, point => Assert.True(point is { Latitude: > 35 and < 37, Longitude: > 119 and < 121 }));
        Assert.Equal(ring[0], ring[^1]);
        Assert.Empty(area.Circles);
    }

    [Fact]
    public void has_a_circle_where_no_grid_is_known_and_only_a_code_without_a_position()
    {
        var circle = Message().Of(17, Told(Severe with { Place = Place })[0]).Infos[0].Areas[0];
        Assert.Equal(new CapCircle(new(35.96, 120.15), 0.5), Assert.Single(circle.Circles));

        var code = Message().Of(17, Told(Severe with { Place = new PlaceFacts("370211001", "黄岛街道", "Huangdao", BaseVersion: 1) })[0]).Infos[0].Areas[0];
        Assert.Equal((0, 0, "370211001000"), (code.Polygons.Count, code.Circles.Count, code.Geocodes[0].Value));
    }

    [Fact]
    public void holds_for_every_kind_of_the_catalogue_and_any_title() => Assert.All(SeededCity.State.Kinds(SeededCity.SinceEver).Kinds, kind =>
    {
        var alert = Message().Of(1, Told(Severe with { Kind = kind.Code, Title = "<&>\u0001\uD800" })[0]);
        Assert.Equal(kind.Zh, Corpus.Value(CapReader.Read(CapWriter.Write(alert))).Infos[0].Event);
    });

    [Fact]
    public void is_placed_by_us_where_it_was()
    {
        var alert = Message().Of(17, Told(Severe)[0]);
        Assert.Equal("370211001001", WarningPlace.Of(alert, SeededCity.Model, Noon).Ground?.Division);
    }

    private static IReadOnlyList<ToldVersion> Told(params IncidentEvent[] life) => ToldVersions.Of(life);

    private static IEnumerable<(long, CapMessageType)> Types(params IncidentEvent[] life) => Told(life).Select(one => (one.Version, one.Type));

    private static string Text(ToldVersion one) => Convert.ToHexString(CapWriter.Write(Message().Of(17, one)));

    private static ToldMessage Message(World world = World.Live) => new(SeededCity.Model, new EdgeStamp(world), new ConfigurationBuilder().Build());
}
