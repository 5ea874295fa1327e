using System.Text.Json.Nodes;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Tests.House;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Stored;

public class every_shape_ever_stored
{
    public static TheoryData<string> Names => [.. Shapes.All.Select(shape => shape.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void has_a_sample(string name)
    {
        var shape = Of(name);
        Assert.True(Shapes.Samples(shape).Count > 0, $"Stored/{name}.json is missing; today it is written as\n{shape.Write(shape.Today)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void is_still_read_with_every_field(string name)
    {
        var shape = Of(name);
        Assert.All(Shapes.Samples(shape), file =>
        {
            var json = File.ReadAllText(file);
            AssertHolds(JsonNode.Parse(json), JsonNode.Parse(shape.Write(shape.Read(json))), name);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void is_still_written_as_its_newest_sample_says(string name)
    {
        var shape = Of(name);
        AssertHolds(JsonNode.Parse(File.ReadAllText(Shapes.Samples(shape)[^1])), JsonNode.Parse(shape.Write(shape.Today)), name);
    }

    [Fact]
    public void has_a_known_type()
    {
        var events = typeof(IncidentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentEvent)));
        var messages = typeof(IStamped).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IStamped)) && type.IsClass);
        Type[] known = [.. Shapes.All.Select(shape => shape.Type)];

        Assert.All([.. events, .. messages, .. StoredNames.All.Keys], type => Assert.Contains(type, known));
        Assert.All(events, type => Assert.Contains(type, StoredNames.All.Keys));
        Assert.All(
            Directory.GetFiles(Repository.Tests("Stored"), "*.json", SearchOption.AllDirectories),
            file => Assert.Contains(Shapes.All, shape => Shapes.Samples(shape).Contains(file)));
    }

    [Fact]
    public void folds_into_the_same_incident_and_the_same_row()
    {
        var life = Shapes.Life.Select(e => Of($"events/{StoredNames.All[e.GetType()]}"))
            .Select(shape => (IncidentEvent)shape.Read(File.ReadAllText(Shapes.Samples(shape)[0]))).ToList();
        var incident = Incident.Fold(life);
        var row = RowEvolution.Fold(life, new EdgeStamp(World.Live))!;

        Assert.Equal(Incident.Fold(Shapes.Life), incident);
        Assert.Equal(
            (Id, 9L, IncidentStatus.Open, Severity.Severe, Shapes.Elsewhere, Tier.Subdistrict, "370211001"),
            (incident.Id, incident.Version, incident.Status, incident.Severity, incident.Place, incident.Tier, incident.Division));
        Assert.Equal((Li, Noon.AddMinutes(1), 8L, 2), (incident.AcknowledgedBy, incident.AcknowledgedAt, incident.LastChangedByPerson, incident.SignalCount));
        Assert.Equal((9L, 2, "warned", 2, "li.na"), (row.Version, row.Severity, row.Stage, row.SignalCount, row.AcknowledgedBy));
        Assert.Equal(Shapes.Life, life);
    }

    private static Shape Of(string name) => Shapes.All.Single(shape => shape.ToString() == name);

    /// <summary>Everything the sample says is still said; more may be said beside it.</summary>
    private static void AssertHolds(JsonNode? sample, JsonNode? now, string where)
    {
        switch (sample)
        {
            case JsonObject fields:
                Assert.All(fields, field => AssertHolds(field.Value, (now as JsonObject)?[field.Key], $"{where}.{field.Key}"));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, (now as JsonArray)?.Count);
                Assert.All(Enumerable.Range(0, items.Count), i => AssertHolds(items[i], now![i], $"{where}[{i}]"));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(sample, now), $"{where}: the sample says {sample?.ToJsonString()}, now it is {now?.ToJsonString()}");
                break;
        }
    }
}
