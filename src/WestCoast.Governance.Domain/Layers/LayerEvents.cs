using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>Everything that can happen to the layers of a city. Stored for ever: add a case or an optional field, never rename one.</summary>
public abstract record LayerEvent(string Layer, DateTimeOffset At, Actor By);

/// <summary>A version came in whole; its content is kept as it was delivered, in the coordinate system declared.</summary>
public sealed record LayerImported(
    string Layer, int Version, DateOnly Effective, string? Crs, string File, string Sha256, int Rows, LayerSource Source,
    DateTimeOffset At, Actor By) : LayerEvent(Layer, At, By);

/// <summary>The newest version counts as never in force; what stood before stands again.</summary>
public sealed record LayerRolledBack(string Layer, int Version, DateTimeOffset At, Actor By) : LayerEvent(Layer, At, By);

/// <summary>Where a version came from.</summary>
public enum LayerSource
{
    Seed = 1,
    Import = 2,

    /// <summary>Made by applying an accepted proposal to follow the base grids.</summary>
    Unification = 3,
}
