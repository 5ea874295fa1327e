using System.Buffers;
using System.Text.Json;

namespace WestCoast.Governance.Feeds.Reports;

/// <summary>A message without who reported it, so that its raw copy can be kept. Never throws, whatever the bytes.</summary>
public static class PersonCut
{
    private const string Field = "reporter";

    /// <summary>The very bytes where nobody is told of; what is no JSON ends where it first speaks of a reporter.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var whole = JsonDocument.Parse(message);
            var cut = false;
            var kept = new ArrayBufferWriter<byte>(message.Length);
            using (var writer = new Utf8JsonWriter(kept, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                Copy(whole.RootElement, writer, ref cut);
            return cut ? kept.WrittenSpan.ToArray() : message.ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return Before(message, [Field]).ToArray();
        }
    }

    private static void Copy(JsonElement from, Utf8JsonWriter to, ref bool cut)
    {
        switch (from.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var field in from.EnumerateObject())
                {
                    if (Tells(field))
                    {
                        cut = true;
                        continue;
                    }

                    to.WritePropertyName(field.Name);
                    Copy(field.Value, to, ref cut);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in from.EnumerateArray())
                    Copy(item, to, ref cut);
                to.WriteEndArray();
                break;
            default:
                from.WriteTo(to);
                break;
        }
    }

    /// <summary>The field itself, a report that a CloudEvent wraps as base64, and JSON within a text.</summary>
    private static bool Tells(JsonProperty field) =>
        field.Name.Equals(Field, StringComparison.OrdinalIgnoreCase) || field.NameEquals("data_base64")
        || (field.Value.ValueKind == JsonValueKind.String && field.Value.GetString()!.Contains($"\"{Field}\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands before the first mention of any of these names; for a message that cannot be read.</summary>
    public static ReadOnlyMemory<byte> Before(ReadOnlyMemory<byte> message, IReadOnlyCollection<string> names)
    {
        var end = message.Length;
        foreach (var name in names.Where(name => name.Length > 0))
            end = Math.Min(end, Mention(message.Span, System.Text.Encoding.UTF8.GetBytes(name)));
        return message[..end];
    }

    private static int Mention(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at + name.Length <= message.Length; at++)
        {
            var here = message.Slice(at, name.Length);
            if (here.SequenceEqual(name) || System.Text.Ascii.EqualsIgnoreCase(here, name))
                return at;
        }

        return message.Length;
    }
}
