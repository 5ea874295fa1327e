using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Where an incident belongs as it stands: by its kind, its severity and every place it extends to.</summary>
internal sealed class Cases(CityModel city, Catalogue catalogue)
{
    /// <summary>What the router has to know; named arguments stand for what is about to change.</summary>
    public RoutingCase Of(Incident its, DateTimeOffset now, Severity? severity = null, string? kind = null, string? joining = null) => new(
        catalogue.Kind(kind ?? its.Kind),
        severity ?? its.Severity,
        PathOf(its.Place!.Code, now),
        [.. its.Absorbed.Select(other => other.Place).Concat(joining is null ? [] : [joining]).Distinct().Select(place => PathOf(place, now))]);

    /// <summary>The desk the rules give, with the limits that start there.</summary>
    public Assigned Assign(RoutingCase its, DateTimeOffset now) => catalogue.Assign(its, now);

    /// <summary>The next desk up, for the same case; null at the district.</summary>
    public Assigned? Above(Incident its, RoutingRule rule, DateTimeOffset now)
    {
        for (var tier = its.Tier + 1; tier <= Tier.District; tier++)
        {
            if (At(its, tier, rule, now) is { } above)
                return above;
        }

        return null;
    }

    /// <summary>The desk of that tier; null when the place has none.</summary>
    public Assigned? At(Incident its, Tier tier, RoutingRule rule, DateTimeOffset now) => catalogue.At(Of(its, now), tier, rule, now);

    /// <summary>The desk it is on, by another rule.</summary>
    public Assigned Here(Incident its, RoutingRule rule, DateTimeOffset now) => To(its, its.Division, its.Department, rule, now);

    /// <summary>A desk that somebody named.</summary>
    public Assigned To(Incident its, string division, string department, RoutingRule rule, DateTimeOffset now)
    {
        var ruled = Assign(Of(its, now), now);
        var tier = city.Tree.Find(division)?.AnsweredBy ?? its.Tier;
        return ruled with { Route = new(tier, division, department, rule.Id, rule.Zh) { ReasonEn = rule.En, CoDepartments = ruled.Route.CoDepartments, Informed = ruled.Route.Informed } };
    }

    /// <summary>Does any kind belong to that department, or has it an office?</summary>
    public bool KnowsDepartment(string code, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        return catalogue.Now.Kinds.Any(kind => kind.Department == code || kind.CoDepartments?.Contains(code) == true)
            || city.Current.Offices(day).Any(office => office.Code == code);
    }

    private EquatableList<(string Code, Tier Tier)> PathOf(string place, DateTimeOffset now) =>
        city.Tree.Path(place, ChinaDay.Of(now)) is { Count: > 0 } path ? path : city.Tree.Path(city.Root);
}
