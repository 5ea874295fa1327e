namespace WestCoast.Governance.Domain.Layers;

/// <summary>
/// Every version of every layer. On each day one version of a layer is in force: of those not rolled back the newest
/// that has begun; before the first began, the first, so that no day is without a city.
/// </summary>
public sealed class LayerHistory
{
    public static readonly LayerHistory None = new([]);

    private readonly EquatableList<LayerVersion> _versions;

    private LayerHistory(EquatableList<LayerVersion> versions) => _versions = versions;

    public IEnumerable<string> Layers => _versions.Select(version => version.Layer).Distinct(StringComparer.Ordinal);

    public static LayerHistory Fold(IEnumerable<LayerEvent> events) => events.Aggregate(None, (history, happened) => history.Evolve(happened));

    public LayerHistory Evolve(LayerEvent happened) => happened switch
    {
        LayerImported e => new([.. _versions, new(e.Layer, e.Version, e.Effective, e.Crs, e.File, e.Sha256, e.Rows, e.Source, e.At, e.By)]),
        LayerRolledBack e => new([.. _versions.Select(known => known.Layer == e.Layer && known.Version == e.Version ? known with { RolledBackAt = e.At } : known)]),
        _ => this,
    };

    /// <summary>All versions of a layer, oldest first, the rolled back ones too.</summary>
    public IReadOnlyList<LayerVersion> Of(string layer) => [.. _versions.Where(version => version.Layer == layer)];

    /// <summary>The versions that count, oldest first.</summary>
    public IReadOnlyList<LayerVersion> Standing(string layer) => [.. Of(layer).Where(version => version.RolledBackAt is null)];

    /// <summary>The newest that was not rolled back, begun or not.</summary>
    public LayerVersion? Latest(string layer) => Standing(layer) is [.., var newest] ? newest : null;

    public LayerVersion? InForce(string layer, DateOnly day)
    {
        var standing = Standing(layer);
        return standing.LastOrDefault(version => version.Effective <= day) ?? (standing is [var first, ..] ? first : null);
    }

    /// <summary>From when to when a standing version is in force: null for since ever and until further notice. To may equal from: never in force.</summary>
    public (DateOnly? From, DateOnly? To) Span(LayerVersion version)
    {
        var standing = Standing(version.Layer);
        var next = standing.SkipWhile(other => other.Version != version.Version).Skip(1).FirstOrDefault();
        return (standing[0].Version == version.Version ? null : version.Effective, next?.Effective);
    }

    public LayerStanding StandingOf(LayerVersion version, DateOnly day) => version switch
    {
        { RolledBackAt: not null } => LayerStanding.RolledBack,
        _ when InForce(version.Layer, day)?.Version == version.Version => LayerStanding.InForce,
        _ => version.Effective > day ? LayerStanding.Planned : LayerStanding.Past,
    };
}
