using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Tests.Stations;

public class the_urgent_way
{
    [Theory]
    [InlineData("fire", null, true)]
    [InlineData("gas-leak", 4, true)]
    [InlineData("toxic-gas", null, true)]
    [InlineData("flooding", 2, true)]
    [InlineData("flooding", 3, false)]
    [InlineData("device-unregistered", null, false)]
    public void is_for_life_safety_and_the_two_highest_levels(string kind, int? severity, bool urgent) =>
        Assert.Equal(urgent, UrgentSignalReceived.Is(Stored.Shapes.Signal with { Kind = kind, Severity = severity }));

    [Theory]
    [InlineData("fire", 2, 800.0)]
    [InlineData("fire", 3, null)]
    [InlineData("gas-leak", 1, 1600.0)]
    [InlineData("toxic-gas", 3, 100.0)]
    [InlineData("noise", 1, null)]
    public void a_cordon_is_as_wide_as_the_danger(string kind, int severity, double? metres) => Assert.Equal(metres, Cordons.Radius(kind, severity));
}
