namespace WestCoast.Governance.Feeds.Open311;

/// <summary>What a citizen asks for (POST requests), checked for shape but not yet for key, service and place.</summary>
public sealed record CitizenRequest
{
    public required string ServiceCode { get; init; }
    public string? Jurisdiction { get; init; }

    /// <summary>WGS-84 degrees.</summary>
    public (double Lon, double Lat)? Position { get; init; }

    public string? Address { get; init; }
    public string? Description { get; init; }

    /// <summary>Where a picture is; never fetched from here.</summary>
    public Uri? Media { get; init; }

    /// <summary>Who asks, by the hub's own names of these fields; empty when nobody said.</summary>
    public required IReadOnlyDictionary<string, string> Person { get; init; }
}

/// <summary>What a form held: a request, or why not.</summary>
public abstract record CitizenRead
{
    public sealed record Request(CitizenRequest Value) : CitizenRead;

    /// <summary>The reason is a stable word; the detail names the field and never quotes it.</summary>
    public sealed record Malformed(string Reason, string Detail) : CitizenRead;

    private CitizenRead() { }
}
