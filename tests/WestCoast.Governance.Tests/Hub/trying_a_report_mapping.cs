using System.Text;
using System.Text.Json.Nodes;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Tests.Mappings;

namespace WestCoast.Governance.Tests.Hub;

public class trying_a_report_mapping
{
    public static TheoryData<string, World> Examples => [.. Desk.Examples.SelectMany(name => new[] { (name, World.Live), (name, World.Drill) })];

    [Theory]
    [MemberData(nameof(Examples))]
    public void finds_nothing_wrong_with_the_examples_in_either_world(string name, World world) =>
        Assert.Empty(Faults(world, Desk.Example(name), Encoding.UTF8.GetString(Desk.Example(name, ".sample.json"))));

    [Theory]
    [InlineData("{\"event\":{}}", "time.missing")]
    [InlineData("{", "json.malformed")]
    public void tells_what_of_the_sample_does_not_map(string sample, string code) =>
        Assert.StartsWith(code, Assert.Single(Faults(World.Live, Desk.Example("traffic-event-desk"), sample)), StringComparison.Ordinal);

    [Fact]
    public void tells_of_a_place_elsewhere()
    {
        var sample = JsonNode.Parse(Desk.Example("traffic-event-desk", ".sample.json"))!;
        sample["event"]!["location"] = new JsonArray(116.39, 39.9);
        Assert.StartsWith("position.outside-district", Assert.Single(Faults(World.Live, Desk.Example("traffic-event-desk"), sample.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void tells_of_a_kind_that_the_sample_does_not_use_and_the_catalogue_does_not_have()
    {
        var file = JsonNode.Parse(Desk.Example("traffic-event-desk"))!;
        file["kind"]!["table"]!["DRAGON"] = "dragons";
        Assert.Equal("kind.unknown: 'dragons' of its table",
            Assert.Single(Faults(World.Live, Encoding.UTF8.GetBytes(file.ToJsonString()), Encoding.UTF8.GetString(Desk.Example("traffic-event-desk", ".sample.json")))));
    }

    [Fact]
    public void needs_at_least_one_report() => Assert.StartsWith("mapping.sample.empty", Assert.Single(Faults(World.Live, Desk.Example("water-patrol-log"), "[]")), StringComparison.Ordinal);

    private static IReadOnlyList<string> Faults(World world, byte[] file, string sample)
    {
        var (mapping, faults) = ReportMappingReader.Read(file);
        Assert.Empty(faults);
        var catalogue = new Catalogue(SeededCity.Model, TimeProvider.System);
        var translate = new TranslateReport(SeededCity.Model, catalogue, new EdgeStamp(world), new PersonSeal(new HubOptions()));
        return new MappingTrial(translate, catalogue).Faults(mapping!, sample, Desk.Now);
    }
}
