using System.Text.Json.Serialization;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>One version of a mapping for department reports, its file and sample as they were imported. A version's file never changes; only its state does.</summary>
internal sealed record MappingVersion
{
    /// <summary>name@version.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }
    public required int Version { get; init; }
    public required string Feed { get; init; }
    public required MappingState State { get; init; }

    /// <summary>seed or import: what somebody imported, seeding never replaces.</summary>
    public required string Origin { get; init; }

    public required string File { get; init; }
    public required string Sample { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ActivatedAt { get; init; }

    public static string IdOf(string name, int version) => $"{name}@{version}";
}

/// <summary>At most one version of a name is active: the one that is used.</summary>
internal enum MappingState
{
    Draft = 1,
    Active = 2,
    Retired = 3,
}
