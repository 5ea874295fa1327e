using System.Xml.Linq;

namespace WestCoast.Governance.Tests.House;

public class the_packages
{
    [Fact]
    public void MassTransit_stays_below_9_which_needs_a_commercial_licence()
    {
        var pinned = XDocument.Parse(Repository.Text("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(package => ((string)package.Attribute("Include")!).StartsWith("MassTransit", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pinned);
        Assert.All(pinned, package => Assert.StartsWith("8.", (string)package.Attribute("Version")!, StringComparison.Ordinal));
        Assert.All(
            [typeof(MassTransit.IBus), typeof(MassTransit.MassTransitBus), typeof(MassTransit.IRabbitMqBusFactoryConfigurator)],
            type => Assert.Equal(8, type.Assembly.GetName().Version?.Major));
    }

    [Theory]
    [InlineData("WestCoast.Governance.Contracts")]
    [InlineData("WestCoast.Governance.Domain", "NetTopologySuite")]
    public void of_a_pure_project_are_only_what_it_may_know(string project, params string[] packages)
    {
        var text = XDocument.Parse(Repository.Text("src", project, $"{project}.csproj"));

        Assert.Equal(packages, text.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!));
        Assert.Empty(text.Descendants("ProjectReference"));
        Assert.Empty(text.Descendants("FrameworkReference"));
    }

    [Fact]
    public void of_a_pure_project_are_not_brought_in_by_another_way()
    {
        Assert.Empty(Foreign(typeof(Contracts.Worlds.World)));
        Assert.Equal(["NetTopologySuite"], Foreign(typeof(Domain.Incidents.Incident)));
    }

    private static IEnumerable<string> Foreign(Type type) => type.Assembly.GetReferencedAssemblies()
        .Select(assembly => assembly.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
}
