using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.Feeds.Reports;

/// <summary>
/// Takes the report out of a CloudEvents 1.0 envelope. The envelope's id and time stand in for the report's own
/// where it has none.
/// </summary>
public static class CloudEventReader
{
    private const string HeaderPrefix = "ce-";

    /// <summary>Structured mode: the body is the envelope, <c>application/cloudevents+json</c>.</summary>
    public static (ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) Structured(ReadOnlyMemory<byte> body)
    {
        try
        {
            var envelope = new JsonEventFormatter().DecodeStructuredModeMessage(
                body, new ContentType("application/cloudevents+json"), extensionAttributes: null);
            return Unwrap(envelope.Id, envelope.Time, envelope.Data switch
            {
                JsonElement element => element.GetRawText(),
                byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
                _ => null,
            });
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            return (default, new ReportRead.Malformed("cloudevent.malformed", e.Message));
        }
    }

    /// <summary>Binary mode: the attributes are <c>ce-</c> headers, the body is the data.</summary>
    public static (ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) Binary(
        Func<string, string?> header, ReadOnlyMemory<byte> body)
    {
        foreach (var required in (string[])["id", "source", "type", "specversion"])
        {
            if (string.IsNullOrEmpty(header(HeaderPrefix + required)))
                return (default, new ReportRead.Malformed("cloudevent.malformed", $"{HeaderPrefix}{required} is missing"));
        }

        if (header("ce-specversion") != "1.0")
            return (default, new ReportRead.Malformed("cloudevent.malformed", "ce-specversion must be 1.0"));

        DateTimeOffset? time = DateTimeOffset.TryParse(
            header("ce-time"), System.Globalization.CultureInfo.InvariantCulture, out var told) ? told : null;
        try
        {
            return Unwrap(header("ce-id"), time, System.Text.Encoding.UTF8.GetString(body.Span));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException) // a field twice; a field without a readable name
        {
            return (default, new ReportRead.Malformed("json.malformed", e.Message));
        }
    }

    private static (ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) Unwrap(string? id, DateTimeOffset? time, string? data)
    {
        if (data is null || JsonNode.Parse(data) is not JsonObject report)
            return (default, new ReportRead.Malformed("cloudevent.no-data", "data must be the report, a JSON object"));

        report["id"] ??= id;
        report["at"] ??= time?.ToString("O");
        return (JsonSerializer.SerializeToUtf8Bytes(report), null);
    }
}
