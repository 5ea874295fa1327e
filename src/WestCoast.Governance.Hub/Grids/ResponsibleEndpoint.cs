using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>Who is responsible for a division now, or at a moment: the tiers from the nearest up, who is on duty first.</summary>
internal static class ResponsibleEndpoint
{
    public sealed record Person(string Id, string Zh, string En, WorkerRole Role, bool OnDuty, string Division);

    public static void MapResponsible(this IEndpointRouteBuilder grids) =>
        grids.MapGet("{code}/responsible", Who).Needs(Deed.SeeCity).WithSummary("Who is responsible for a division at a moment (default now), nearest tier first");

    private static IResult Who(string code, CityModel model, SeedTables tables, TimeProvider clock, DateTimeOffset? at = null)
    {
        if (DivisionCode.Read(code) is DivisionCodeRead.Malformed bad)
            return Problems.Of("division.code-malformed", bad.Detail, zh: null, 400);

        var (city, moment) = (model.Current, at ?? clock.GetUtcNow());
        var day = ChinaDay.Of(moment);
        if (city.Tree.Heir(code, day) is not { } division)
            return Problems.Of("division.unknown", $"{code} is not in the list of divisions.", zh: null, 404);

        var tiers = Responsible.For(city.Tree, city.Roster(day), code, city.OverlayCellsOn(division.Code, tables.Overlays, day), moment)
            .Select(tier => new { tier.Tier, division = Named(tier.Division), workers = tier.Workers.Select(Of).ToList(), tier.Departments }).ToList();
        var (zh, en) = city.Tree.Name(division.Code, day);
        return TypedResults.Ok(new
        {
            division.Code, zh, en, at = moment, first = tiers.SelectMany(tier => tier.workers).FirstOrDefault(person => person.OnDuty),
            tiers = tiers.Select(tier => new
            {
                tier = Word(tier.Tier), tier.division, tier.workers,
                departments = tier.Departments.Select(office => new { office.Id, office.Layer, office.Zh, office.En }),
            }),
        });

        object Named(Division d)
        {
            var (name, english) = city.Tree.Name(d.Code, day);
            return new { d.Code, zh = name, en = english };
        }
    }

    private static Person Of(Serving serving) =>
        new(serving.Worker.Id, serving.Worker.Zh, serving.Worker.En, serving.Worker.Role, serving.OnDuty, serving.Worker.Division);

    private static string Word(Tier tier) => tier.ToString().ToLower(null);
}
