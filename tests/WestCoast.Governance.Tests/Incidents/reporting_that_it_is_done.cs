using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class reporting_that_it_is_done
{
    private static readonly Guid A = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);
    private static readonly DateTimeOffset Then = Noon.AddMinutes(30);
    private static readonly Actor Field = new("grid-worker", "grid-worker", Division: "370211001001", Worker: "w-1");
    private static readonly IncidentAssigned ToField = new(A, new(AssigneeKind.Worker, "w-1", "网格员", "Worker", "370211001001001"), [Due("accept", 12)], null, Noon, Li);
    private static readonly FieldReported Told = new("已清理", [], null, Then, Field);
    private static readonly IncidentResolved Resolved = new("已清理", [Due("verify", 600)], Then, Field);

    [Fact]
    public void reports_and_resolves_at_once() =>
        Given(Opened, Routed, ToField, new AssignmentAccepted(A, Noon, Field)).When(Done()).Then(Told, Resolved);

    [Fact]
    public void accepts_first_what_nobody_had_accepted() => Given(Opened, Routed, ToField).When(Done()).Then(new AssignmentAccepted(A, Then, Field), Told, Resolved);

    [Fact]
    public void by_somebody_else_is_refused_whole() => Given(Opened, Routed, ToField).When(Done(Field with { Worker = "w-2" })).ThenRejected("assignment.not-yours");

    [Fact]
    public void without_words_is_refused_whole() => Given(Opened, Routed, ToField).When(Done(text: " ")).ThenRejected("reason.missing");

    [Fact]
    public void that_was_resolved_already_only_reports() =>
        Given(Opened, Routed, ToField, new AssignmentAccepted(A, Noon, Field), Resolved).When(Done()).Then(Told);

    private static ReportDone Done(Actor? by = null, string text = "已清理") => new(
        new ReportFromField(A, text, [], null, null, Then, by ?? Field), new Resolve(text, [Due("verify", 600)], null, Then, by ?? Field));
}
