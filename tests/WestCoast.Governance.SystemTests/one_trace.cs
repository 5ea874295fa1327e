using System.Net;
using System.Text;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>From the edge to the screen, one trace: what a sender began can be followed to where it was shown.</summary>
public sealed class one_trace : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _hub = await _world.StartHub(config => config["Telemetry"] = new System.Text.Json.Nodes.JsonObject { ["Exporter"] = "console" });
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task leads_from_a_reading_to_the_screens()
    {
        var (trace, parent) = Trace();
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(40), parent));
        await Seen(trace, "mqtt receive", "detect", "UrgentSignalReceived process", "outbox publish", "show");
    }

    [Fact]
    public async Task leads_from_a_report_to_the_screens()
    {
        var (trace, parent) = Trace();
        using var department = new Department(_world, _hub, "hotline");
        var request = department.Signed("t", Encoding.UTF8.GetBytes(Department.Report("t", "noise")));
        request.Headers.Add("traceparent", parent);
        Assert.Equal(HttpStatusCode.Accepted, (await department.Post(request)).Status);
        await Seen(trace, "POST api/feeds/{feed}/reports", "SignalReceived process", "outbox publish", "show");
    }

    [Fact]
    public async Task leads_from_a_note_to_the_screens()
    {
        var (trace, parent) = Trace();
        using var department = new Department(_world, _hub, "hotline");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("u", Department.Report("u", "crowd"))).Status);
        using var desk = await Desk.SignIn(_world, _hub);
        var id = (await Eventually.Get(() => desk.Incidents("kind=crowd"), rows => rows.Count == 1))[0].GetProperty("id").GetString();
        desk.Http.DefaultRequestHeaders.Add("traceparent", parent);
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{id}/note", new { text = "到场" })).Status);
        await Seen(trace, "outbox publish", "show");
    }

    private async Task Seen(string trace, params string[] spans)
    {
        string[] missing = spans;
        try
        {
            await Eventually.True(() =>
            {
                var lines = _hub.Output.Split('\n').Where(line => line.StartsWith("span ", StringComparison.Ordinal) && line.Contains(trace, StringComparison.Ordinal)).ToList();
                missing = [.. spans.Where(span => !lines.Any(line => line.Contains($"ms  {span}", StringComparison.Ordinal)))];
                return Task.FromResult(missing.Length == 0);
            }, TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            var lines = _hub.Output.Split('\n').Where(line => line.Contains(trace, StringComparison.Ordinal));
            Assert.Fail($"No span {string.Join(", ", missing)} of {trace}:\n{string.Join('\n', lines)}");
        }
    }

    private static (string Trace, string Parent) Trace()
    {
        var trace = Guid.NewGuid().ToString("N");
        return (trace, $"00-{trace}-{Guid.NewGuid().ToString("N")[..16]}-01");
    }
}
