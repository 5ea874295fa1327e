using System.Xml.Linq;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Tests.House;

public class the_source
{
    private static readonly string[] Files =
    [
        .. Directory.GetFiles(Repository.Path("src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".sql" && !Parts(file).Any(part => part is "obj" or "bin" or "node_modules")),
    ];

    private static readonly string[] Everything = ["Service", "Manager", "Helper", "Helpers", "Utils", "Common", "Base"];

    [Fact]
    public void has_no_file_of_more_than_200_lines()
    {
        Assert.True(Files.Length > 50, "The source was not found.");
        Assert.DoesNotContain(Files.Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count())), file => file.Lines > 200);
    }

    [Fact]
    public void has_no_regions_and_leaves_nothing_to_do() => Assert.Empty(
        from file in Files
        from line in File.ReadLines(file)
        where line.Contains("#region", StringComparison.Ordinal) || line.Contains("TODO", StringComparison.Ordinal) || line.Contains("FIXME", StringComparison.Ordinal)
        select $"{Path.GetRelativePath(Repository.Root, file)}: {line}");

    [Fact]
    public void has_no_type_that_is_a_place_for_everything() => Assert.DoesNotContain(
        new[] { typeof(World), typeof(Domain.Incidents.Incident), typeof(WestCoast.Governance.Feeds.Edge.EdgeStamp), typeof(WestCoast.Governance.Hub.Setup.HubOptions) }
            .SelectMany(type => type.Assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("WestCoast", StringComparison.Ordinal) == true),
        type => Everything.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

    [Theory]
    [InlineData("WestCoast.Governance.Contracts")]
    [InlineData("WestCoast.Governance.Domain")]
    public void of_a_pure_project_may_not_ask_for_time_or_chance(string project)
    {
        Assert.Equal("true", XDocument.Parse(Repository.Text("src", project, $"{project}.csproj")).Descendants("PureProject").Single().Value);

        var build = XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("ItemGroup")
            .Single(group => ((string?)group.Attribute("Condition"))?.Contains("PureProject", StringComparison.Ordinal) == true);
        Assert.Equal("Microsoft.CodeAnalysis.BannedApiAnalyzers", (string?)build.Element("PackageReference")?.Attribute("Include"));
        Assert.EndsWith("BannedSymbols.txt", (string?)build.Element("AdditionalFiles")?.Attribute("Include"), StringComparison.Ordinal);

        var banned = Repository.Text("BannedSymbols.txt");
        Assert.All(
            ["P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTimeOffset.Now;", "P:System.DateTimeOffset.UtcNow;", "M:System.Guid.NewGuid;", "P:System.Random.Shared;"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Text(".editorconfig"), StringComparison.Ordinal);
    }

    [Fact]
    public void gives_every_message_a_namespace_of_the_contracts() => Assert.All(
        typeof(World).Assembly.GetTypes().Where(type => type.IsVisible && type is { IsClass: true, IsAbstract: false }),
        type =>
        {
            Assert.StartsWith("WestCoast.Governance.Contracts.", type.Namespace, StringComparison.Ordinal);
            Assert.True(type.IsSealed, $"{type} is not sealed.");
        });

    private static string[] Parts(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar);
}
