using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class correcting_severity_or_kind
{
    private static readonly CorrectSeverity Worse = new(Severity.Severe, ToDistrict, " 扩大 ", null, Later, Li);
    private static readonly CorrectKind Pipeline = new("pipeline", ToDistrict, " 是管线 ", null, Later, Li);

    [Fact]
    public void to_a_worse_one_goes_where_that_belongs_and_nobody_wins_time() => Given(Opened, Routed).When(Worse).Then(
        new SeverityCorrected(Severity.Major, Severity.Severe, "扩大", Later, Li),
        RoutedTo(ToDistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)).By(Li));

    [Fact]
    public void to_a_milder_one_goes_down_and_keeps_the_time() =>
        Given(Opened, RoutedTo(ToDistrict, Noon)).When(Worse with { Severity = Severity.General, To = ToSubdistrict }).Then(
            new SeverityCorrected(Severity.Major, Severity.General, "扩大", Later, Li),
            RoutedTo(ToSubdistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)).By(Li));

    [Fact]
    public void to_another_kind_goes_where_that_belongs() => Given(Opened, Routed).When(Pipeline).Then(
        new KindCorrected("gas-leak", "pipeline", "是管线", Later, Li),
        RoutedTo(ToDistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)).By(Li));

    [Fact]
    public void to_what_it_is_changes_nothing()
    {
        Given(Opened, Routed).When(Worse with { Severity = Severity.Major }).ThenNothing();
        Given(Opened, Routed).When(Pipeline with { Kind = "gas-leak" }).ThenNothing();
    }

    [Fact]
    public void needs_a_severity_that_exists()
    {
        Given(Opened, Routed).When(Worse with { Severity = 0 }).ThenRejected("severity.out-of-range");
        Given(Opened, Routed).When(Worse with { Severity = (Severity)5 }).ThenRejected("severity.out-of-range");
    }

    [Fact]
    public void needs_a_reason()
    {
        Given(Opened, Routed).When(Worse with { Reason = "" }).ThenRejected("reason.missing");
        Given(Opened, Routed).When(Pipeline with { Reason = "" }).ThenRejected("reason.missing");
    }

    [Fact]
    public void of_what_was_handled_is_refused()
    {
        Given(Done).When(Worse).ThenRejected("incident.resolved");
        Given(Done).When(Pipeline).ThenRejected("incident.resolved");
    }
}
