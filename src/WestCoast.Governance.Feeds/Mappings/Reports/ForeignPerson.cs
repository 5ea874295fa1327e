using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using WestCoast.Governance.Feeds.Reports;

namespace WestCoast.Governance.Feeds.Mappings.Reports;

/// <summary>Takes out of a foreign message what its mapping says is about who reported it, so that the rest can be kept. Never throws.</summary>
/// <param name="AtPointers">Where in an element it stands.</param>
/// <param name="Names">What those fields are called, for bytes that are no JSON.</param>
public sealed record ForeignPerson(IReadOnlySet<string> AtPointers, IReadOnlyList<string> Names)
{
    /// <summary>The very bytes where nothing is to be taken out.</summary>
    public byte[] CutFrom(JsonElement element)
    {
        var raw = System.Text.Encoding.UTF8.GetBytes(element.GetRawText());
        if (AtPointers.Count == 0)
            return PersonCut.Of(raw);
        try
        {
            var kept = new ArrayBufferWriter<byte>(raw.Length);
            using (var writer = new Utf8JsonWriter(kept, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                Copy(element, "", writer);
            return PersonCut.Of(kept.WrittenSpan.ToArray());
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return CutFrom(raw);
        }
    }

    /// <summary>Of bytes that cannot be read as JSON: what stands before the first of those names.</summary>
    public byte[] CutFrom(ReadOnlyMemory<byte> bytes) => PersonCut.Of(PersonCut.Before(bytes, Names));

    private void Copy(JsonElement from, string at, Utf8JsonWriter to)
    {
        switch (from.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var field in from.EnumerateObject())
                {
                    var there = $"{at}/{JsonPointer.Escaped(field.Name)}";
                    if (AtPointers.Contains(there))
                        continue;
                    to.WritePropertyName(field.Name);
                    Copy(field.Value, there, to);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                var i = 0;
                foreach (var item in from.EnumerateArray())
                {
                    var there = $"{at}/{i++}";
                    if (AtPointers.Contains(there))
                        to.WriteNullValue(); // the others keep their places
                    else
                        Copy(item, there, to);
                }

                to.WriteEndArray();
                break;
            default:
                from.WriteTo(to);
                break;
        }
    }
}
