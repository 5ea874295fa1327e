using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Tests.Deadlines;

public class the_table_of_deadlines
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly DeadlineTable Table = new(
    [
        new(["fire"], null, [new("acknowledge", 1), new("arrive", 5)], "fire rule"),
        new(["*"], Severity.Severe, [new("arrive", 30)], "worst rule"),
        new(["noise", "smoke"], null, [new("resolve", 10080)], "everyday rule"),
    ]);

    [Fact]
    public void gives_each_step_its_moment_with_minutes_and_source() => Assert.Equal(
        [new Deadline("acknowledge", Noon.AddMinutes(1), 1, "fire rule"), new Deadline("arrive", Noon.AddMinutes(5), 5, "fire rule")],
        Table.For("fire", Severity.General, Noon));

    [Theory]
    [InlineData("fire", Severity.Extreme, "fire rule")]
    [InlineData("noise", Severity.Extreme, "worst rule")]
    [InlineData("noise", Severity.Severe, "worst rule")]
    [InlineData("noise", Severity.Major, "everyday rule")]
    [InlineData("smoke", Severity.General, "everyday rule")]
    public void applies_the_first_rule_that_covers_kind_and_severity(string kind, Severity severity, string source) =>
        Assert.Equal([source], Table.For(kind, severity, Noon).Select(deadline => deadline.Source).Distinct());

    [Theory]
    [InlineData("crowd", Severity.Major)]
    [InlineData("Fire", Severity.General)]
    public void has_none_for_a_case_no_rule_covers(string kind, Severity severity) => Assert.Empty(Table.For(kind, severity, Noon));
}
