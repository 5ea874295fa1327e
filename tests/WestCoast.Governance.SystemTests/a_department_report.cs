using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>What departments send over HTTP: accepted in three forms, placed, joined, and effective once.</summary>
public sealed class a_department_report(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Theory]
    [InlineData("json", "noise")]
    [InlineData("structured", "pollution")]
    [InlineData("binary", "dispute")]
    public async Task has_one_effect_however_often_it_is_sent(string form, string kind)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var department = new Department(_world, _hub, "hotline");
        var body = Department.Report($"{form}-1", kind);

        var first = await department.Post(InForm(department, form, $"{form}-1", body));
        var again = await department.Post(InForm(department, form, $"{form}-1", body));
        var other = await department.Send($"{form}-2", Department.Report($"{form}-2", kind));

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted], [first.Status, again.Status, other.Status]);
        Assert.Equal(first.SignalId, again.SignalId);
        Assert.NotEqual(first.SignalId, other.SignalId);
        var row = (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1 && rows[0].GetProperty("signalCount").GetInt32() == 2))[0];
        Assert.Equal($"{form}-1", row.GetProperty("firstSignal").GetProperty("sourceEventId").GetString());
        Assert.Equal(["incident_opened", "incident_routed", "signal_joined"], await desk.History(row.GetProperty("id").GetString()!));
        Assert.Equal(1, await _world.Query<long>("select count(*) from mt_doc_receivedsignal where id = $1", Guid.Parse(first.SignalId)));
    }

    [Theory]
    [InlineData("E010103", "road-cleaning")]
    [InlineData("C0401", "green-space")]
    public async Task may_name_its_kind_by_a_city_code(string told, string kind)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var department = new Department(_world, _hub, "hotline");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send(told, Department.Report(told, told))).Status);
        await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1);
    }

    [Fact]
    public async Task of_a_citizen_joins_what_a_sensor_of_that_cell_detected()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var hotline = new Department(_world, _hub, "hotline");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(28)));
        await Eventually.Get(() => desk.Incidents("kind=gas-leak"), rows => rows.Count == 1);
        Assert.Equal(HttpStatusCode.Accepted, (await hotline.Send("smell", Department.Report("smell", "gas-leak", title: "居民反映有煤气味"))).Status);

        var row = (await Eventually.Get(() => desk.Incidents("kind=gas-leak"), rows => rows.Sum(r => r.GetProperty("signalCount").GetInt32()) == 2)).Single();
        Assert.Equal("hazmat", row.GetProperty("firstSignal").GetProperty("feed").GetString());
        Assert.Equal("hotline", row.GetProperty("lastSignal").GetProperty("feed").GetString());
    }

    [Fact]
    public async Task may_name_a_division_and_no_position()
    {
        var row = await Opened("water", "flooding", new JsonObject { ["division"] = "370211001002" });
        Assert.Equal("370211001002", row.GetProperty("place").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("lon").ValueKind);
        Assert.False(row.GetProperty("positionDisagrees").GetBoolean());
    }

    [Theory]
    [InlineData(Crs.Gcj02, "GCJ02", "crowd")]
    [InlineData(Crs.Bd09, "BD09", "public-order")]
    public async Task is_placed_in_the_coordinates_it_declares(Crs crs, string name, string kind)
    {
        var there = new Coordinates(120.204, 36.056);
        var told = Datum.FromWgs84(there, crs);
        var row = await Opened("public-security", kind, new JsonObject
        {
            ["position"] = new JsonObject { ["lon"] = told.Longitude, ["lat"] = told.Latitude, ["crs"] = name },
        });

        Assert.Equal(there.Longitude, row.GetProperty("lon").GetDouble(), 6);
        Assert.Equal(there.Latitude, row.GetProperty("lat").GetDouble(), 6);
        Assert.Equal("370211001006001", row.GetProperty("place").GetString());
    }

    [Fact]
    public async Task that_comes_an_hour_late_opens_nothing_urgent()
    {
        var row = await Opened("traffic", "traffic-accident", new JsonObject
        {
            ["division"] = "370211001002", ["severity"] = 1, ["at"] = DateTimeOffset.UtcNow.AddHours(-1).ToString("O"),
        });
        Assert.True(row.GetProperty("late").GetBoolean());
        Assert.Equal(3, row.GetProperty("severity").GetInt32());
    }

    [Theory]
    [InlineData("public-security")]
    [InlineData("traffic")]
    [InlineData("emergency")]
    [InlineData("water")]
    [InlineData("hotline")]
    public async Task is_taken_from_every_feed_but_only_with_its_own_key(string feed)
    {
        using var department = new Department(_world, _hub, feed);
        using var other = new Department(_world, _hub, feed == "water" ? "traffic" : "water");
        var body = Department.Report($"own-{feed}", "other");

        Assert.Equal(HttpStatusCode.Accepted, (await department.Send($"own-{feed}", body)).Status);
        var foreign = await department.Post(department.Signed($"own-{feed}", Encoding.UTF8.GetBytes(body), key: other.SigningKey));
        Assert.Equal((HttpStatusCode.Unauthorized, "signature.wrong"), (foreign.Status, foreign.Code));
    }

    private async Task<JsonElement> Opened(string feed, string kind, JsonObject report)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var department = new Department(_world, _hub, feed);
        report["id"] = kind;
        report["kind"] = kind;
        report["at"] ??= DateTimeOffset.UtcNow.ToString("O");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send(kind, report.ToJsonString())).Status);
        return (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0];
    }

    private static HttpRequestMessage InForm(Department department, string form, string id, string report)
    {
        var data = JsonNode.Parse(report)!.AsObject();
        data.Remove("id");
        var envelope = new JsonObject
        {
            ["specversion"] = "1.0", ["id"] = id, ["source"] = "/hotline", ["type"] = "report", ["datacontenttype"] = "application/json", ["data"] = data,
        };
        switch (form)
        {
            case "structured":
                return department.Signed(id, Encoding.UTF8.GetBytes(envelope.ToJsonString()), "application/cloudevents+json");
            case "binary":
                var request = department.Signed(id, Encoding.UTF8.GetBytes(data.ToJsonString()));
                foreach (var attribute in new[] { "specversion", "id", "source", "type" })
                    request.Headers.Add($"ce-{attribute}", envelope[attribute]!.GetValue<string>());
                return request;
            default:
                return department.Signed(id, Encoding.UTF8.GetBytes(report));
        }
    }
}
