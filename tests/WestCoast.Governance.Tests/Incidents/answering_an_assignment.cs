using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>What holds for everything that an assignee does with an assignment.</summary>
public class answering_an_assignment
{
    private static readonly IncidentEvent[] Asked = [Opened, Routed, Offered];

    public static TheoryData<string> Answers => ["accept", "refuse", "hand over", "arrive", "report"];

    [Theory]
    [MemberData(nameof(Answers))]
    public void needs_one_that_exists(string answer) => Given(Opened, Routed).When(Answer(answer, Zhao)).ThenRejected("assignment.unknown");

    [Theory]
    [MemberData(nameof(Answers))]
    public void is_for_whom_it_was_given_to(string answer)
    {
        Given(Asked).When(Answer(answer, Sun)).ThenRejected("assignment.not-yours");
        Given(Asked).When(Answer(answer, Fire)).ThenRejected("assignment.not-yours");
        Given(Asked).When(Answer(answer, Li)).ThenRejected("assignment.not-yours");
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void is_refused_once_it_is_over(string answer)
    {
        IncidentEvent[] ends =
        [
            new AssignmentRefused(A, "忙", Later, Zhao), new AssignmentExpired(A, Later, Actor.System),
            new AssignmentWithdrawn(A, "改派", Later, Li), new AssignmentHandedOver(A, B, "交班", Later, Zhao),
        ];
        Assert.All(ends, over => Given([.. Asked, over]).When(Answer(answer, Zhao)).ThenRejected("assignment.over"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void is_theirs_whatever_happened_beside_it(string answer) =>
        Assert.NotEmpty(Assert.IsType<Decision.Accepted>(Given([.. Asked, Note]).When(Answer(answer, Zhao) with { SeenVersion = 1 })).Events);

    [Fact]
    public void of_a_department_is_for_its_own_people_in_that_division()
    {
        IncidentEvent[] asked = [Opened, Routed, Offered with { To = FireOffice }];
        Given(asked).When(Answer("accept", Fire)).Then(new AssignmentAccepted(A, Later, Fire));
        Given(asked).When(Answer("accept", Emergency)).ThenRejected("assignment.not-yours");
        Given(asked).When(Answer("accept", Fire with { Division = "370211002" })).ThenRejected("assignment.not-yours");
    }

    [Fact]
    public void of_a_desk_is_for_who_sits_there_and_for_no_department_beside_it()
    {
        IncidentEvent[] asked = [Opened, Routed, Offered with { To = TownDesk }];
        Given(asked).When(Answer("accept", Town)).Then(new AssignmentAccepted(A, Later, Town));
        Given(asked).When(Answer("accept", Fire)).ThenRejected("assignment.not-yours");
        Given(asked).When(Answer("accept", Chief)).ThenRejected("assignment.not-yours");
    }

    private static AssignmentCommand Answer(string answer, Actor by) => answer switch
    {
        "accept" => new AcceptAssignment(A, null, Later, by),
        "refuse" => new RefuseAssignment(A, "在处理另一事件", null, Later, by),
        "hand over" => new HandOverAssignment(A, ToSun, "交班", null, Later, by),
        "arrive" => new Arrive(A, null, null, Later, by),
        _ => new ReportFromField(A, "已关阀", [], null, null, Later, by),
    };
}
