using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class confirming_an_incident
{
    [Fact]
    public void says_that_it_is_real_and_keeps_the_words_without_the_space_around_them() =>
        Given(Opened, Routed).When(new Confirm(" 现场可见\n", null, Later, Li)).Then(Confirmed);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void needs_no_words(string? text) =>
        Given(Opened, Routed).When(new Confirm(text, null, Later, Li)).Then(new IncidentConfirmed(null, Later, Li));

    [Fact]
    public void twice_changes_nothing_whoever_asks() => Given(Opened, Routed, Confirmed).When(new Confirm("也看到", 1, Later, Wang)).ThenNothing();

    [Fact]
    public void takes_no_text_that_cannot_be_stored()
    {
        Given(Opened, Routed).When(new Confirm(TooLong, null, Later, Li)).ThenRejected("reason.too-long");
        Given(Opened, Routed).When(new Confirm("a\0b", null, Later, Li)).ThenRejected("reason.zero-character");
    }

    [Fact]
    public void is_the_step_that_stops_the_clock_of_acknowledging() =>
        Assert.Equal(["arrive"], RunningDeadlines.Of(Given(Opened, Routed, Confirmed)).Select(d => d.Name));
}
