using System.Buffers;
using System.Globalization;
using System.Text.Json;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>Reads a telemetry payload: one JSON object or an array of them. Never throws, whatever the bytes.</summary>
public sealed class TelemetryReader(EdgeStamp stamp, CheckPosition checkPosition)
{
    public const int LargestPayload = 256 * 1024;
    public const int LongestArray = 1000;

    public TelemetryRead Read(ReadOnlySequence<byte> payload, Device device, DateTimeOffset now)
    {
        if (payload.Length > LargestPayload)
            return TelemetryRead.None("payload.too-large", $"{payload.Length} bytes; at most {LargestPayload}");

        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => ReadAll([json.RootElement], device, now),
                JsonValueKind.Array when json.RootElement.GetArrayLength() > LongestArray =>
                    TelemetryRead.None("array.too-long", $"{json.RootElement.GetArrayLength()} readings; at most {LongestArray}"),
                JsonValueKind.Array => ReadAll(json.RootElement.EnumerateArray(), device, now),
                _ => TelemetryRead.None("json.malformed", "neither an object nor an array"),
            };
        }
        catch (JsonException e)
        {
            return TelemetryRead.None("json.malformed", e.Message);
        }
    }

    private TelemetryRead ReadAll(IEnumerable<JsonElement> elements, Device device, DateTimeOffset now)
    {
        var readings = new List<Reading>();
        var refused = new List<Malformed>();
        foreach (var element in elements)
        {
            if (ReadOne(element, device, now, out var reading) is { } malformed)
                refused.Add(malformed);
            else
                readings.Add(reading!);
        }

        return new TelemetryRead(readings, refused);
    }

    private Malformed? ReadOne(JsonElement element, Device device, DateTimeOffset now, out Reading? reading)
    {
        reading = null;
        TelemetryPayload? told;
        try
        {
            told = element.Deserialize(TelemetryJson.Default.TelemetryPayload);
        }
        catch (JsonException e)
        {
            return new Malformed("json.wrong-type", e.Path ?? e.Message);
        }

        if (told is null)
            return new Malformed("json.malformed", "null");
        if (!StorableText.Is(told.Id))
            return new Malformed(StorableText.Reason, "id: a NUL character");
        if (told.Value is not { } value)
            return new Malformed("value.missing", "value");
        if (!double.IsFinite(value))
            return new Malformed("value.not-finite", "value");
        if (told.At is not { } at)
            return new Malformed("time.missing", "at");
        if (EventTime.IsImpossible(at, now))
            return new Malformed("time.in-future", at.ToString("O", CultureInfo.InvariantCulture));
        if (told.Unit != device.Unit)
            return new Malformed("unit.wrong", $"'{told.Unit}'; the registry says '{device.Unit}'");
        if (stamp.Refuse(told.Status) is { } wrongWorld)
            return new Malformed(wrongWorld, told.Status!);
        if (Place(told, out var position) is { } misplaced)
            return new Malformed(misplaced, $"{told.Longitude}, {told.Latitude} {told.Crs}");

        reading = new Reading
        {
            DeviceId = device.Id, Kind = device.Kind, Unit = device.Unit, Value = value, At = at.ToUniversalTime(), ReceivedAt = now,
            ReadingId = told.Id is { Length: > 0 and <= 100 } id ? id : string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{value:R}"),
            Position = position,
        };
        return null;
    }

    private string? Place(TelemetryPayload told, out Position? position)
    {
        position = null;
        if (told.Longitude is null && told.Latitude is null)
            return null;
        if (told is not { Longitude: { } longitude, Latitude: { } latitude })
            return "position.incomplete";
        return told.Crs is null ? "position.crs-missing" : checkPosition(longitude, latitude, told.Crs, out position);
    }
}
