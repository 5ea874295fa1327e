using System.Collections.Frozen;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Hub.City;

/// <summary>A kind of incident: its names, how bad it is unless somebody says, and how long signals of it belong together.</summary>
internal sealed record Kind(string Code, string Zh, string En, string Family, int Severity, int WindowMinutes, string Department);

/// <summary>Kinds, routing and deadlines as seeded; whose desk a case belongs on.</summary>
internal sealed class Catalogue(IReadOnlyList<Kind> kinds, RoutingTable routing, DeadlineTable deadlines)
{
    /// <summary>What a kind that the catalogue does not know is taken for.</summary>
    public const string Other = "other";

    private readonly FrozenDictionary<string, Kind> _byCode = kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    public IReadOnlyList<Kind> Kinds => kinds;

    public bool Knows(string kind) => _byCode.ContainsKey(kind);

    public Kind Kind(string code) => _byCode.GetValueOrDefault(code) ?? _byCode[Other];

    public Assigned Assign(Kind kind, Severity severity, EquatableList<(string Code, Tier Tier)> path, DateTimeOffset now) => new(
        Router.Route(routing, kind.Code, kind.Department, severity, path), deadlines.For(kind.Code, severity, now));
}
