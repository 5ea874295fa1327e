using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Routing;
using Route = WestCoast.Governance.Domain.Routing.Route;

namespace WestCoast.Governance.Hub.City;

/// <summary>The kinds, desks and time limits that are in force now.</summary>
internal sealed class Catalogue(CityModel city, TimeProvider clock)
{
    public KindCatalogue Now => city.Current.Kinds(ChinaDay.Of(clock.GetUtcNow()));

    public bool Knows(string kind) => Now.Knows(kind);

    /// <summary>The kind a department names, by its code here or by a city's code of a component or event (CJ/T 214); null for neither.</summary>
    public Kind? Named(string told) => Now.Knows(told) ? Now.Find(told) : Now.FindByCityCode(told);

    public Kind Kind(string code) => Now.Find(code);

    /// <summary>The codes of the kinds that have this in their name.</summary>
    public IReadOnlyList<string> Called(string part) => [.. Now.Kinds
        .Where(kind => kind.Zh.Contains(part, StringComparison.OrdinalIgnoreCase) || kind.En.Contains(part, StringComparison.OrdinalIgnoreCase))
        .Select(kind => kind.Code)];

    /// <summary>Where a case belongs, with the limits that start there.</summary>
    public Assigned Assign(RoutingCase its, DateTimeOffset now) => On(Router.Route(its), its, now);

    /// <summary>The same case on the desk of another tier; null when its place has none there.</summary>
    public Assigned? At(RoutingCase its, Tier tier, RoutingRule rule, DateTimeOffset now) =>
        Router.At(its, tier, rule) is { } route ? On(route, its, now) : null;

    /// <summary>The limits of those steps, from now on.</summary>
    public EquatableList<Deadline> Limits(string kind, Severity severity, DateTimeOffset now, params string[] steps) =>
        KindLimits.For(Kind(kind), severity, city.Current.Calendar(ChinaDay.Of(now)), now, steps);

    private Assigned On(Route route, RoutingCase its, DateTimeOffset now) => new(
        route, KindLimits.For(its.Kind, its.Severity, city.Current.Calendar(ChinaDay.Of(now)), now, Steps.FromRouting), Now.Version);
}
