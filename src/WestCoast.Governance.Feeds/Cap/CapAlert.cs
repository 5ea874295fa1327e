using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>A message of the Common Alerting Protocol 1.2, with what a hub needs of it. The names are the standard's (clause 3.2.1).</summary>
public sealed record CapAlert
{
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    public const string MediaType = "application/cap+xml";

    /// <summary>Unique among all messages of its sender; no spaces, commas, &lt; or &amp;.</summary>
    public required string Identifier { get; init; }

    public required string Sender { get; init; }
    public required DateTimeOffset Sent { get; init; }
    public required CapStatus Status { get; init; }
    public required CapMessageType MsgType { get; init; }
    public string? Source { get; init; }
    public required CapScope Scope { get; init; }
    public string? Restriction { get; init; }
    public string? Addresses { get; init; }
    public IReadOnlyList<string> Codes { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>The earlier messages that this one is about; never empty but in an Alert.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    /// <summary>Names of incidents, a space between.</summary>
    public string? Incidents { get; init; }

    public IReadOnlyList<CapInfo> Infos { get; init; } = [];

    /// <summary>What another message calls this one.</summary>
    public CapReference Reference => new(Sender, Identifier, Sent);
}

/// <summary>A message named by another: sender, identifier and sent, a comma between.</summary>
public sealed record CapReference(string Sender, string Identifier, DateTimeOffset Sent);

/// <summary>What is the matter, in one language (clause 3.2.2).</summary>
public sealed record CapInfo
{
    /// <summary>RFC 3066; the standard's default is en-US.</summary>
    public string Language { get; init; } = "en-US";

    public required IReadOnlyList<CapCategory> Categories { get; init; }
    public required string Event { get; init; }
    public IReadOnlyList<CapResponseType> ResponseTypes { get; init; } = [];
    public required CapUrgency Urgency { get; init; }
    public required CapSeverity Severity { get; init; }
    public required CapCertainty Certainty { get; init; }
    public string? Audience { get; init; }
    public IReadOnlyList<CapPair> EventCodes { get; init; } = [];
    public DateTimeOffset? Effective { get; init; }
    public DateTimeOffset? Onset { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public string? SenderName { get; init; }
    public string? Headline { get; init; }
    public string? Description { get; init; }
    public string? Instruction { get; init; }
    public string? Web { get; init; }
    public string? Contact { get; init; }
    public IReadOnlyList<CapPair> Parameters { get; init; } = [];
    public IReadOnlyList<CapArea> Areas { get; init; } = [];
}

/// <summary>A value of a named list of codes.</summary>
public sealed record CapPair(string ValueName, string Value);

/// <summary>Where (clause 3.2.4); WGS-84 degrees and kilometres.</summary>
public sealed record CapArea
{
    public required string AreaDesc { get; init; }

    /// <summary>Closed rings of at least four points, the first again as the last.</summary>
    public IReadOnlyList<IReadOnlyList<CapPoint>> Polygons { get; init; } = [];

    public IReadOnlyList<CapCircle> Circles { get; init; } = [];
    public IReadOnlyList<CapPair> Geocodes { get; init; } = [];
}

/// <summary>Written latitude first, the opposite of GeoJSON.</summary>
public readonly record struct CapPoint(double Latitude, double Longitude);

public readonly record struct CapCircle(CapPoint Centre, double RadiusKm);
