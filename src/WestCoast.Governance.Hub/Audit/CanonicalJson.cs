using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// One spelling for one value: RFC 8785 (names sorted, no blanks, nothing escaped that need not be), save that numbers stay
/// as PostgreSQL spells them. So it does not matter in which order jsonb gives the names back, nor which library reads them.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };

    public static void Write(StringBuilder to, string json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        Write(to, document.RootElement);
    }

    public static void WriteText(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\t' => to.Append("\\t"),
                '\n' => to.Append("\\n"),
                '\f' => to.Append("\\f"),
                '\r' => to.Append("\\r"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }

    private static void Write(StringBuilder to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Several(to, '{', '}', value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal), field =>
                {
                    WriteText(to, field.Name);
                    to.Append(':');
                    Write(to, field.Value);
                });
                break;
            case JsonValueKind.Array:
                Several(to, '[', ']', value.EnumerateArray(), item => Write(to, item));
                break;
            case JsonValueKind.String:
                WriteText(to, value.GetString()!);
                break;
            default:
                to.Append(value.GetRawText());
                break;
        }
    }

    private static void Several<T>(StringBuilder to, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        to.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                to.Append(',');
            first = false;
            write(item);
        }

        to.Append(close);
    }
}
