using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Rebuilding;

namespace WestCoast.Governance.Tests.Board;

public class the_shape_of_what_is_derived
{
    [Theory]
    [InlineData("IncidentRow:")]
    [InlineData("RowDeadline:")]
    [InlineData("RowAssignment:")]
    [InlineData("SignalFacts:")]
    [InlineData("Incident:")]
    [InlineData("Assignment:")]
    [InlineData("Deadline:")]
    [InlineData("Severity:Extreme,Severe,Major,General")]
    [InlineData("BoardLine:")]
    public void tells_of_every_type_that_is_in_it(string told) => Assert.Contains(told, DerivedShape.Fields(), StringComparison.Ordinal);

    [Fact]
    public void has_every_field_of_the_line() =>
        Assert.All(typeof(IncidentRow).GetProperties(), field => Assert.Contains($"{field.Name} {field.PropertyType}", DerivedShape.Fields(), StringComparison.Ordinal));

    [Fact]
    public void is_told_the_same_each_time() => Assert.Equal(DerivedShape.Fields(), DerivedShape.Fields());
}
