using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What a station told on being asked, as JSON: sentAt, and elements (id, name, unit, value or values, at), state, version or bytes.</summary>
internal static class Sl651Answers
{
    private const int LongestVersion = 255;

    public static string Content(byte function, Sl651Text text)
    {
        var told = new JsonObject { ["sentAt"] = Time(text.SentAt) };
        if (text.Elements.Count > 0)
            told["elements"] = new JsonArray([.. text.Elements.Select(Element)]);
        if (text.Elements.Select(element => element.Value).OfType<Sl651Value.State>().LastOrDefault() is { } state)
            told["state"] = $"{state.Word:X8}";
        if (function == Sl651Function.SoftwareVersion && Version(text.Rest.Span) is { } version)
            told["version"] = version;
        else if (!text.Rest.IsEmpty)
            told["bytes"] = Convert.ToHexString(text.Rest.Span);
        return told.ToJsonString();
    }

    private static JsonNode Element(Sl651Element element)
    {
        var kind = element.Channel.Length == 2 ? Sl651Elements.Find(Convert.FromHexString(element.Channel)[0]) : null;
        var told = new JsonObject { ["id"] = element.Channel, ["name"] = kind?.Zh, ["unit"] = kind?.Unit, ["at"] = element.ObservedAt is { } at ? Time(at) : null };
        switch (element.Value)
        {
            case Sl651Value.Number number:
                told["value"] = number.Value;
                break;
            case Sl651Value.Series series:
                told["values"] = new JsonArray([.. series.Values.Select(value => (JsonNode?)value)]);
                break;
            case Sl651Value.Malformed malformed:
                told["reason"] = malformed.Reason;
                break;
            case Sl651Value.Missing:
                told["value"] = null;
                break;
            default:
                told["bytes"] = Convert.ToHexString(element.Data.Span);
                break;
        }

        return told;
    }

    /// <summary>A length byte and as many characters (seen in Fujian's access rules).</summary>
    private static string? Version(ReadOnlySpan<byte> rest) =>
        rest.Length is > 1 and <= LongestVersion && rest[0] == rest.Length - 1 ? StorableText.Of(Encoding.Latin1.GetString(rest[1..])) : null;

    private static string Time(Sl651Time time) => time.At?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? time.Digits;
}
