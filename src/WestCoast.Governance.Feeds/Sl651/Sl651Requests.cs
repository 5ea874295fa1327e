using System.Globalization;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>The requests of this protocol: their words, functions and what stands in them behind the serial number and the time.</summary>
public static class Sl651Requests
{
    public const int MostElements = 32;

    /// <summary>
    /// query-all, query-element (elements: identifiers of annex C, such as "39,26"), query-state, software-version, query-clock,
    /// set-clock (to the time of sending). What changes a station's passwords, parameters or memory is not among them.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, byte> Functions = new Dictionary<string, byte>
    {
        ["query-all"] = Sl651Function.QueryAll, ["query-element"] = Sl651Function.QueryElement, ["query-state"] = Sl651Function.QueryState,
        ["software-version"] = Sl651Function.SoftwareVersion, ["query-clock"] = Sl651Function.QueryClock, ["set-clock"] = Sl651Function.SetClock,
    };

    /// <summary>Identifier and definition of each element that is asked for; empty where there is nothing more to say, null with a refusal where it is wrong.</summary>
    internal static byte[]? Content(StationRequest request, out Asked.Refused? refused)
    {
        refused = null;
        if (request.Request != "query-element")
            return [];

        var wanted = request.Arguments.GetValueOrDefault("elements", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var content = new List<byte>();
        foreach (var word in wanted)
        {
            if (word.Length == 2 && Definition(word) is { } element)
                content.AddRange(element);
            else
                refused = new("arguments.wrong", $"elements: '{word}' is no element of annex C");
        }

        if (wanted.Length is 0 or > MostElements)
            refused = new("arguments.wrong", $"elements: 1 to {MostElements} identifiers, such as 39,26");
        return refused is null ? [.. content] : null;
    }

    private static byte[]? Definition(string word) =>
        !byte.TryParse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? null
        : id == Sl651Elements.State ? [id, 4 << 3]
        : Sl651Elements.Find(id) is { } kind ? [id, kind.Definition] : null;
}
