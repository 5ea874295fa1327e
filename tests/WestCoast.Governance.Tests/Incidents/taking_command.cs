using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class taking_command
{
    private static readonly TakeCommand AtTheDesk = new(OnScene: false, " 区级指挥 ", null, Later, Li);
    private static readonly CommandTaken Taken = new(false, "区级指挥", Later, Li);

    [Fact]
    public void is_told_and_puts_it_in_hand()
    {
        Given(Opened, Routed).When(AtTheDesk).Then(Taken);
        Assert.Equal(("li.na", Stage.Handling), (Given(Opened, Routed, Taken).Command!.By.User, Phases.Stage(Given(Opened, Routed, Taken))));
    }

    [Fact]
    public void twice_changes_nothing() => Given(Opened, Routed, Taken).When(AtTheDesk).ThenNothing();

    [Fact]
    public void then_going_to_the_scene_is_told() => Given(Opened, Routed, Taken).When(AtTheDesk with { OnScene = true }).Then(Taken with { OnScene = true });

    [Fact]
    public void from_somebody_else_is_taking_over() => Given(Opened, Routed, Taken).When(AtTheDesk with { By = Wang }).Then(Taken with { By = Wang });

    [Fact]
    public void takes_no_text_that_cannot_be_stored()
    {
        Given(Opened, Routed).When(AtTheDesk with { Text = TooLong }).ThenRejected("reason.too-long");
        Given(Opened, Routed).When(AtTheDesk with { Text = "\0" }).ThenRejected("reason.zero-character");
    }
}
