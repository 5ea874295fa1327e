using System.Security.Claims;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Evaluation;

/// <summary>综合评价: the figures of what the seat may see, as JSON or as a table for a spreadsheet.</summary>
internal static class EvaluationEndpoint
{
    /// <summary>A group with the names it has now, and its figures.</summary>
    public sealed record Line(string Key, string Zh, string En, Figures Figures);

    public sealed record Report(DateTimeOffset From, DateTimeOffset To, DateTimeOffset AsOf, string By, Figures Total, IReadOnlyList<Line> Groups);

    public static void MapEvaluation(this IEndpointRouteBuilder api) => api.MapGet("evaluation", Tell).Needs(Deed.SeeEvaluation)
        .WithSummary("Figures of the incidents opened from one day to another, by division, department, worker, kind, day, week or month; format=csv for a table");

    private static async Task<IResult> Tell(
        string? division, string? from, string? to, string? by, string? format, ClaimsPrincipal user, NpgsqlDataSource store, Scopes scopes,
        CityModel city, Catalogue catalogue, EdgeStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (EvaluationQuery.Of(from, to, by, now) is not { } asked || format is not (null or "json" or "csv"))
        {
            return Problems.Of(
                "evaluation.malformed", "from and to are days or moments, at most 400 days apart; by is division, department, worker, kind, day, week or month; format is json or csv.",
                "起止时间应为日期，且不超过 400 天；分组应为单位、部门、人员、类别、日、周或月；格式为 json 或 csv。", 400);
        }

        var cases = await EvaluatedCases.Read(store, stamp, EvaluationQuery.ScopeOf(user, scopes, division), asked.From, asked.To, ct);
        var groups = Groups.By(asked.By, cases, asked.From, asked.To, now).Select(group => Named(group, asked.By, city, catalogue, now)).ToList();
        var report = new Report(asked.From, asked.To, now, asked.By.ToString().ToLower(null), Evaluate.Of(cases, asked.From, asked.To, now), groups);
        return format == "csv" ? EvaluationCsv.File(report) : TypedResults.Ok(report);
    }

    private static Line Named(EvaluatedGroup group, Grouping by, CityModel city, Catalogue catalogue, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        var (zh, en) = by switch
        {
            Grouping.Division => city.Name(group.Key),
            Grouping.Kind when catalogue.Knows(group.Key) => (catalogue.Kind(group.Key).Zh, catalogue.Kind(group.Key).En),
            Grouping.Department when city.Current.Offices(day).FirstOrDefault(office => (office.Code ?? office.Layer) == group.Key && office.Division == city.Root) is { } office => (office.Zh, office.En),
            Grouping.Worker when city.Current.InForce(LayerNames.Workers, day)?.Of<Worker>().FirstOrDefault(one => one.Id == group.Key) is { } worker => (worker.Zh, worker.En),
            _ => (group.Key, group.Key),
        };
        return new Line(group.Key, zh, en, group.Figures);
    }
}
