using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Tests.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;

namespace WestCoast.Governance.Tests.Evaluation;

public class the_course_of_a_case
{
    [Fact]
    public void begins_when_it_is_opened()
    {
        Assert.Null(EvaluatedCase.Fold([]));
        Assert.Null(EvaluatedCase.Fold([Note]));
        Assert.Equal(new EvaluatedCase("gas-leak", Place.Code, "", "", null, false, new CaseCourse(Noon)), EvaluatedCase.Fold([Opened]));
    }

    [Fact]
    public void has_every_step_of_a_whole_life()
    {
        IncidentEvent[] life =
        [
            Opened, RoutedTo(ToDistrict, Noon), AcknowledgedByLi, Offered with { At = Minute(2) }, Accepted with { At = Minute(3) }, OnScene with { At = Minute(4) },
            Resolved with { At = Minute(5) }, Verified with { At = Minute(6) }, Closed with { At = Minute(7) },
        ];
        Assert.Equal(
            new EvaluatedCase("gas-leak", Place.Code, "370211", "emergency", Minute(120), false, new CaseCourse(Noon)
            {
                AcknowledgedAt = Minute(1), DispatchedAt = Minute(2), AcceptedAt = Minute(3), ArrivedAt = Minute(4), ResolvedAt = Minute(5),
                VerifiedAt = Minute(6), ClosedAt = Minute(7), Worker = "w-0001", Asked = "w-0001", Alarms = [new("370211", Noon)],
            }),
            EvaluatedCase.Fold(life));
    }

    [Fact]
    public void keeps_when_a_step_first_happened()
    {
        var course = Course([.. InHand, OnScene, new AssignmentHandedOver(A, B, "交班", Minute(20), Zhao),
            new IncidentAssigned(B, Suns, [], null, Minute(20), Zhao), new AssignmentAccepted(B, Minute(21), Sun), new ArrivedOnScene(B, null, Minute(22), Sun)]);
        Assert.Equal((Later, Later, Later, "w-0002"), (course.DispatchedAt!.Value, course.AcceptedAt!.Value, course.ArrivedAt!.Value, course.Worker));
    }

    [Fact]
    public void counts_an_alarm_for_each_desk_it_comes_on_and_none_for_staying_there() => Assert.Equal(
        [new("370211001", Noon), new("370211", Minute(3)), new("370211001", Minute(5))],
        Course([Opened, Routed, RoutedTo(ToSubdistrict, Minute(1)), RoutedTo(ToDistrict, Minute(3)), RoutedTo(ToSubdistrict, Minute(5))]).Alarms);

    [Fact]
    public void is_not_handled_any_more_when_sent_back_or_reopened()
    {
        var back = Course([.. Done, new ResolutionSentBack("?", Minute(9), Wang)]);
        Assert.Equal((null, 1), (back.ResolvedAt, back.Reworks));
        var again = Course([.. Ended, new IncidentReopened("?", Minute(9), Li)]);
        Assert.Equal((null, null, null, 1), (again.ResolvedAt, again.VerifiedAt, again.ClosedAt, again.Reopenings));
        Assert.Null(Course([Opened, Routed, Dismissed, new IncidentReopened("?", Minute(9), Li)]).Dismissed);
    }

    [Fact]
    public void says_how_often_it_went_up_and_whether_it_went_on_elsewhere()
    {
        var up = new IncidentEscalated(Domain.Grid.Tier.Community, Domain.Grid.Tier.Subdistrict, "?", Later, Li);
        Assert.Equal(2, Course([Opened, Routed, up, up]).Escalations);
        Assert.True(EvaluatedCase.Fold([Opened, Routed, new IncidentMerged(Other, 18, "?", Later, Li)])!.Merged);
        Assert.False(EvaluatedCase.Fold([Opened, Routed, new IncidentMerged(Other, 18, "?", Later, Li), new IncidentUnmerged(Other, "?", Later, Li)])!.Merged);
    }

    [Fact]
    public void is_told_of_any_course_without_a_fault_and_agrees_with_how_the_incident_stands() => CsCheck.Check.Sample(AnyCourse.Courses, moves =>
    {
        var life = AnyCourse.Play(moves).SelectMany(step => step).ToList();
        var (its, told) = (Incident.Fold(life), EvaluatedCase.Fold(life)!);
        Assert.Equal((its.Resolved?.At, its.Verified?.At, its.Reworks), (told.Course.ResolvedAt, told.Course.VerifiedAt, told.Course.Reworks));
        Assert.Equal((its.Ending == Ending.Closed, its.Ending == Ending.Dismissed), (told.Course.ClosedAt is not null, told.Course.Dismissed is not null));
        Assert.Equal(its.Division, told.Course.Alarms[^1].Desk);
    }, iter: 500);

    private static DateTimeOffset Minute(int n) => Noon.AddMinutes(n);

    private static CaseCourse Course(IEnumerable<IncidentEvent> life) => EvaluatedCase.Fold(life)!.Course;
}
