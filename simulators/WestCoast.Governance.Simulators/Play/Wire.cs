using System.Text.Json;
using System.Text.Json.Serialization;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>A plan's sends as bytes. Each says that it is an exercise, so that a live hub would refuse it.</summary>
public static class Wire
{
    private const string Status = "Exercise";

    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Id(string run, PlannedSend send) => $"{run}.{send.Key}";

    public static string Topic(Sensor sensor) => new SensorTopic(sensor.Feed, sensor.Id).ToString();

    public static byte[] Reading(string id, Sensor sensor, double value, DateTimeOffset at) => JsonSerializer.SerializeToUtf8Bytes(
        new TelemetryPayload { Id = id, At = at, Value = value, Unit = sensor.Unit, Status = Status }, Json);

    public static byte[] Report(string id, PlannedReport planned, DateTimeOffset at) => JsonSerializer.SerializeToUtf8Bytes(
        new DepartmentReport
        {
            Id = id,
            At = at,
            Kind = planned.Report.Kind,
            Severity = planned.Report.Severity,
            Title = planned.Report.Title,
            Description = planned.Report.Description,
            Address = planned.Report.Address,
            Position = new ReportedPosition { Lon = planned.Place.Lon, Lat = planned.Place.Lat, Crs = "WGS84" },
            Status = Status,
        }, Json);
}
