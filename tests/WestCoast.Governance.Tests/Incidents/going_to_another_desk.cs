using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>However an incident comes to another division's desk: that desk has to say that it owns it.</summary>
public class going_to_another_desk
{
    private static readonly IncidentEvent[] OfTheTown = [Opened, Routed, AcknowledgedByLi with { By = Town }, Confirmed with { By = Town }];

    public static TheoryData<string> Ways => ["worse signal", "worse", "kind", "absorbs", "moved"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void takes_it_from_who_had_acknowledged_it_and_gives_the_new_desk_a_clock_of_its_own(string way)
    {
        var now = Incident.Fold(OfTheTown.And(Way(way)));
        Assert.Equal(("370211", null), (now.Division, now.AcknowledgedBy?.User));
        Assert.Contains(Due("acknowledge", 1), RunningDeadlines.Of(now));
        Assert.Equal(Due("arrive", 30), now.Deadlines.Single(d => d.Name == "arrive"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void leaves_it_with_who_sits_there_already(string way)
    {
        IncidentEvent[] ofTheChief = [Opened, Routed, AcknowledgedByLi with { By = Chief }];
        Assert.Equal("chief", Incident.Fold(ofTheChief.And(Way(way))).AcknowledgedBy?.User);
    }

    [Fact]
    public void unacknowledged_wins_nobody_any_time() =>
        Assert.Equal(ToSubdistrict.Deadlines, Incident.Fold(After(Opened, Routed).And(Way("moved"))).Deadlines);

    private static IncidentCommand Way(string way) => way switch
    {
        "worse signal" => Join(Second, Severity.Severe, ToDistrict),
        "worse" => new CorrectSeverity(Severity.Severe, ToDistrict, "扩大", null, Later, Town),
        "kind" => new CorrectKind("pipeline", ToDistrict, "是管线", null, Later, Town),
        "absorbs" => new Domain.Incidents.Concluding.Absorb(Other, 18, Place, 2, Severity.Severe, ToDistrict, Later, Town),
        _ => new Relocate(Place with { Code = "370211" }, ToDistrict, RelocationCause.BoundaryChanged, null, null, Later, Actor.System),
    };
}
