using MQTTnet.Formatter;
using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;
using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>All the senders of a play: one MQTT connection per sensor, one HTTP way in for the departments.</summary>
internal sealed class Stage(
    DrillHub hub, IReadOnlyDictionary<string, DeviceLine> devices, ReportLine departments, Tally tally, Screen screen) : IAsyncDisposable
{
    public static Stage Open(
        DrillHub hub, MqttAddress mqtt, IReadOnlyList<Sensor> sensors, IReadOnlyDictionary<string, string> secrets,
        IReadOnlyDictionary<string, string> feedKeys, Tally tally, Screen screen, CancellationToken ct)
    {
        var devices = sensors.Index().ToDictionary(
            s => s.Item.Id,
            s => new DeviceLine(mqtt, s.Item.Id, secrets[s.Item.Id], "play", Version(s.Index), tally, ct));
        return new Stage(hub, devices, new ReportLine(hub.Http, feedKeys, tally.Interrupted), tally, screen);
    }

    /// <summary>Both versions of the protocol are in the field, so both are played.</summary>
    private static MqttProtocolVersion Version(int index) => index % 2 == 0 ? MqttProtocolVersion.V500 : MqttProtocolVersion.V311;

    public async ValueTask Send(string run, PlannedReading planned, CancellationToken ct)
    {
        var payload = Wire.Reading(Wire.Id(run, planned), planned.Sensor, planned.Value, hub.Now);
        await devices[planned.Sensor.Id].Send(Wire.Topic(planned.Sensor), payload, ct);
        tally.Sent();
    }

    public async Task Send(string run, PlannedReport planned, CancellationToken ct)
    {
        var id = Wire.Id(run, planned);
        tally.Reported();
        var answer = await departments.Post(planned.Report.Feed, id, Wire.Report(id, planned, hub.Now), ct);
        tally.ReportAnswered(answer.Accepted);
        if (!answer.Accepted)
            screen.Say($"The hub refused the report '{planned.Report.Title}': {answer.Words}");
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(devices.Values.Select(device => device.DisposeAsync().AsTask()));
}
