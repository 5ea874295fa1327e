using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Tests.Hub;

public class a_detected_signal
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly EdgeStamp Drill = new(World.Drill);
    private static readonly Limit High = new("high", LimitSide.Upper, 20, 18, Severity.Major);

    private static readonly Sensor Gas = new()
    {
        Id = "gas-007", Feed = "hazmat", Zh = "示例可燃气体 07", En = "Example gas 07", Measure = "gas", Unit = "%LEL", Lon = 120.15, Lat = 35.96,
        Cell = "370211001001001", IncidentKind = "gas-leak", Limits = [new("high", LimitSide.Upper, 20, 18, 3)], ExpectedIntervalSeconds = 60,
    };

    private static readonly Reading Over = new()
    {
        DeviceId = "gas-007", Kind = "hazmat", ReadingId = "r41", At = Noon, ReceivedAt = Noon.AddSeconds(2), Value = 25.5, Unit = "%LEL",
    };

    [Fact]
    public void says_which_rule_which_value_and_which_limit()
    {
        var signal = Drill.From(Gas, Over, new Detected.LimitTripped(High, 25.5))!;

        Assert.Equal((World.Drill, CapStatus.Exercise, "hazmat", "gas-007", "gas-leak"), (signal.World, signal.CapStatus, signal.Feed, signal.Source, signal.Kind));
        Assert.Equal(new Finding { Rule = "high", Value = 25.5, Limit = 20, Unit = "%LEL" }, signal.Finding);
        Assert.Equal((3, SignalCondition.Raised, Noon, Noon.AddSeconds(2), false), (signal.Severity, signal.Condition, signal.OccurredAt, signal.ReceivedAt, signal.Late));
        Assert.Equal("示例可燃气体 07：25.5 %LEL，超上限 20", signal.Title);
        Assert.Equal(("370211001001001", 120.15), (signal.DivisionCode, signal.Position?.Longitude));
    }

    [Fact]
    public void has_an_id_of_the_reading_the_limit_and_what_it_says()
    {
        var raised = Drill.From(Gas, Over, new Detected.LimitTripped(High, 25.5))!;
        var again = Drill.From(Gas, Over with { ReceivedAt = Noon.AddHours(1) }, new Detected.LimitTripped(High, 25.5))!;
        var cleared = Drill.From(Gas, Over, new Detected.BackToNormal(High, 1))!;
        var other = Drill.From(Gas, Over with { ReadingId = "r42" }, new Detected.LimitTripped(High, 25.5))!;

        Assert.Equal(("r41/high/raised", SignalIds.For("hazmat", "gas-007", "r41/high/raised")), (raised.SourceEventId, raised.SignalId));
        Assert.Equal(raised.SignalId, again.SignalId);
        Assert.Distinct([raised.SignalId, cleared.SignalId, other.SignalId]);
    }

    [Fact]
    public void of_normal_again_clears_and_claims_no_severity()
    {
        var signal = Drill.From(Gas, Over with { Value = 12 }, new Detected.BackToNormal(High, 12))!;
        Assert.Equal((SignalCondition.Cleared, null, "示例可燃气体 07：12 %LEL，恢复正常"), (signal.Condition, signal.Severity, signal.Title));
    }

    [Fact]
    public void of_an_old_reading_is_late() =>
        Assert.True(Drill.From(Gas, Over with { ReceivedAt = Noon.AddMinutes(11) }, new Detected.LimitTripped(High, 25.5))!.Late);

    [Fact]
    public void of_a_sensor_that_says_where_it_is_leaves_the_registrys_cell()
    {
        var moved = new Position { Longitude = 120, Latitude = 35.9, SourceLongitude = 120, SourceLatitude = 35.9, SourceCrs = "WGS84" };
        var signal = Drill.From(Gas, Over with { Position = moved }, new Detected.LimitTripped(High, 25.5))!;
        Assert.Equal((moved, null), (signal.Position, signal.DivisionCode));
    }

    [Fact]
    public void of_silence_is_the_same_however_often_it_is_found()
    {
        var found = Drill.Silence(Gas, Noon, SignalCondition.Raised, Noon.AddMinutes(4));
        var again = Drill.Silence(Gas, Noon, SignalCondition.Raised, Noon.AddMinutes(5));
        var over = Drill.Silence(Gas, Noon, SignalCondition.Cleared, Noon.AddMinutes(6));

        Assert.Equal(("sensor-silent", "示例可燃气体 07：失联", 240.0), (found.Kind, found.Title, found.Finding?.Value));
        Assert.Equal(found.SignalId, again.SignalId);
        Assert.NotEqual(found.SignalId, over.SignalId);
        Assert.NotEqual(found.SignalId, Drill.Silence(Gas, Noon.AddHours(1), SignalCondition.Raised, Noon.AddHours(2)).SignalId);
    }

    [Fact]
    public void of_nothing_is_none() => Assert.Null(Drill.From(Gas, Over, null));
}
