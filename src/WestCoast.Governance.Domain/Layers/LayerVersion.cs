using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>One delivery of a layer, in force from the first moment of <see cref="Effective"/> in China.</summary>
public sealed record LayerVersion(
    string Layer, int Version, DateOnly Effective, string? Crs, string File, string Sha256, int Rows, LayerSource Source,
    DateTimeOffset At, Actor By, DateTimeOffset? RolledBackAt = null)
{
    /// <summary>Names the content of this version, "police@2".</summary>
    public string Id => IdOf(Layer, Version);

    public static string IdOf(string layer, int version) => $"{layer}@{version}";
}

/// <summary>How a version stands on a day.</summary>
public enum LayerStanding
{
    InForce = 1,
    Planned = 2,
    Past = 3,
    RolledBack = 4,
}
