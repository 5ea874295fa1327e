using System.Text.Json;
using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Every kind of sensor that has a topic may be imported, and no other.</summary>
public class checking_imported_sensors
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<LimitSide>(JsonNamingPolicy.CamelCase) } };
    private static readonly Sensor Seeded = JsonSerializer.Deserialize<List<Sensor>>(Seeds.Text("sensors.json"), Json)![0];

    public static TheoryData<string> Kinds => [.. SensorTopic.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void lets_a_sensor_of_a_known_topic_in(string feed) => Assert.Empty(Check(feed));

    [Theory]
    [InlineData("traffic")]
    [InlineData("Fire")]
    [InlineData("")]
    public void turns_away_what_has_no_topic(string feed) => Assert.Equal("feed.unknown", Assert.Single(Check(feed)).Code);

    private static List<RowProblem> Check(string feed) =>
        [.. CheckSensors.Of([new Row<Sensor>(1, Seeded with { Feed = feed })], SeededCity.State, SeededCity.State.Kinds(SeededCity.SinceEver), SeededCity.SinceEver)];
}
