using System.Text.Json.Serialization;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// One reading as a device writes it: <c>at</c> is RFC 3339, <c>value</c> in <c>unit</c>; <c>lon</c> and
/// <c>lat</c> in degrees of <c>crs</c>; <c>status</c> a CAP status when the device says how it is meant.
/// </summary>
public sealed record TelemetryPayload
{
    [JsonPropertyName("id")] public string? Id { get; init; }
    [JsonPropertyName("at")] public DateTimeOffset? At { get; init; }
    [JsonPropertyName("value")] public double? Value { get; init; }
    [JsonPropertyName("unit")] public string? Unit { get; init; }
    [JsonPropertyName("lon")] public double? Longitude { get; init; }
    [JsonPropertyName("lat")] public double? Latitude { get; init; }
    [JsonPropertyName("crs")] public string? Crs { get; init; }
    [JsonPropertyName("status")] public string? Status { get; init; }
}
