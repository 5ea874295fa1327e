namespace WestCoast.Governance.Feeds.Open311;

/// <summary>An answer of GeoReport v2, written as XML or JSON with the same names: some items of one name, each with its fields in order.</summary>
/// <param name="Root">The XML document's element; JSON has none.</param>
/// <param name="Item">The XML element of each item; null when the root is itself the only one, and JSON then an object instead of an array.</param>
public sealed record GeoDocument(string Root, string? Item, IReadOnlyList<IReadOnlyList<GeoField>> Items)
{
    public static GeoDocument Services(IEnumerable<IReadOnlyList<GeoField>> services) => new("services", "service", [.. services]);

    public static GeoDocument Requests(IEnumerable<IReadOnlyList<GeoField>> requests) => new("service_requests", "request", [.. requests]);

    /// <summary>A service without attributes of its own.</summary>
    public static GeoDocument Definition(string code) => new("service_definition", null, [[new("service_code", code), new("attributes", GeoField.NoItems)]]);

    /// <summary>GeoReport's own form of a refusal. Its code is that of HTTP; our word comes first in the description.</summary>
    public static GeoDocument Error(int status, string reason, string sentence) => new("errors", "error", [[new("code", status), new("description", $"{reason}: {sentence}")]]);
}

/// <summary>A field: text, a whole number, degrees, a truth, a moment, nothing, or a list that is empty.</summary>
public readonly record struct GeoField(string Name, object? Value)
{
    public static readonly object NoItems = new();
}
