using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace WestCoast.Governance.Feeds.Open311;

/// <summary>Writes an answer: well-formed and escaped, whatever the texts hold.</summary>
public static class GeoWriter
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static byte[] Write(GeoDocument document, GeoFormat format) => format == GeoFormat.Json ? ToJson(document) : ToXml(document);

    private static byte[] ToJson(GeoDocument document)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Json))
        {
            if (document.Item is not null)
                writer.WriteStartArray();
            foreach (var item in document.Items)
            {
                writer.WriteStartObject();
                foreach (var field in item)
                    Field(writer, field);
                writer.WriteEndObject();
            }

            if (document.Item is not null)
                writer.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Field(Utf8JsonWriter writer, GeoField field)
    {
        writer.WritePropertyName(field.Name);
        switch (field.Value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double degrees:
                writer.WriteNumberValue(degrees);
                break;
            case var its when ReferenceEquals(its, GeoField.NoItems):
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Text(field.Value));
                break;
        }
    }

    private static byte[] ToXml(GeoDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Xml))
        {
            writer.WriteStartElement(document.Root);
            foreach (var item in document.Items)
            {
                if (document.Item is not null)
                    writer.WriteStartElement(document.Item);
                foreach (var field in item)
                    writer.WriteElementString(field.Name, Text(field.Value));
                if (document.Item is not null)
                    writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static string Text(object? value) => value switch
    {
        string text => Legible(text),
        bool truth => truth ? "true" : "false",
        DateTimeOffset at => GeoTime.Write(at),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>XML 1.0 has no control characters, and no text has half a surrogate pair.</summary>
    private static string Legible(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000 ? rune.ToString() : "\uFFFD"));
}
