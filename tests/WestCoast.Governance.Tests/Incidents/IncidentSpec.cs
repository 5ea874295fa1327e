using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>Given what happened, when asked, then what now happens.</summary>
internal static class IncidentSpec
{
    public static Incident Given(params IncidentEvent[] history) => Incident.Fold(history);

    public static Decision When(this Incident incident, IncidentCommand command) => IncidentDecider.Decide(command, incident);

    public static void Then(this Decision decision, params IncidentEvent[] expected) =>
        Assert.Equal(expected, Assert.IsType<Decision.Accepted>(decision).Events);

    public static void ThenNothing(this Decision decision) => decision.Then();

    public static void ThenRejected(this Decision decision, string code) =>
        Assert.Equal(code, Assert.IsType<Decision.Rejected>(decision).Code);
}
