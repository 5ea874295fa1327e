using System.Text.Json.Serialization;

namespace WestCoast.Governance.Feeds.Mqtt;

[JsonSerializable(typeof(TelemetryPayload))]
internal sealed partial class TelemetryJson : JsonSerializerContext;
