using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Sending an incident up (上报), down (下派), back (退单) or to somebody else (转办), and putting it under a higher eye (督办).</summary>
internal static class PassOn
{
    public sealed record Why(string? Reason);

    public sealed record Down(string? Tier, string? Reason);

    public sealed record Elsewhere(string? Division, string? Department, string? Reason);

    private static readonly RoutingRule PushedUp = new("pushed-up", "人工上报", "Pushed up by hand");
    private static readonly RoutingRule PushedDown = new("pushed-down", "人工下派", "Pushed down by hand");
    private static readonly RoutingRule Returned = new("returned", "退单", "Returned");
    private static readonly RoutingRule Transferred = new("transferred", "转办", "Transferred");
    private static readonly RoutingRule DecidedAbove = new("next-tier-decides", "三次退转，由上一级裁定", "Sent on three times: the tier above decides");

    /// <summary>The rules that stand for somebody's choice of a desk.</summary>
    public static readonly IReadOnlyList<RoutingRule> ByHand = [PushedUp, PushedDown, Returned, Transferred, DecidedAbove];

    public static void MapPassOn(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/escalation", Up).Needs(Deed.Escalate).WithSummary("Push up to the next tier, with a reason");
        incidents.MapPost("{id:guid}/delegation", PushItDown).Needs(Deed.PushDown).WithSummary("Push down to a lower tier, with a reason; tier is subdistrict or community");
        incidents.MapPost("{id:guid}/return", Back).Needs(Deed.Return).WithSummary("Return to the next tier: not ours, with a reason");
        incidents.MapPost("{id:guid}/transfer", Over).Needs(Deed.Transfer).WithSummary("Transfer: not ours but theirs; names a division, a department or both");
        incidents.MapPost("{id:guid}/supervision", (Guid id, Why request, HttpContext http, Commands commands, CityModel city, CancellationToken ct) =>
            commands.Run(id, http, Deed.Supervise, (_, c) => new Supervise(
                city.Tree.Find(http.User.Division())?.AnsweredBy ?? Tier.Community, request.Reason ?? "", c.Seen, c.Now, c.By), ct)).Needs(Deed.Supervise).WithSummary("Put it under the eye of a higher tier");
    }

    private static Task<IResult> Up(Guid id, Why request, HttpContext http, Commands commands, Cases cases, CancellationToken ct) =>
        commands.Run(id, http, Deed.Escalate, (its, c) =>
            new Escalate(cases.Above(its, PushedUp, c.Now) ?? cases.Here(its, PushedUp, c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct);

    private static Task<IResult> Back(Guid id, Why request, HttpContext http, Commands commands, Cases cases, CancellationToken ct) =>
        commands.Run(id, http, Deed.Return, (its, c) =>
        {
            var rule = its.Bounces + 1 >= Return.MostTimes ? DecidedAbove : Returned;
            return new Return(cases.Above(its, rule, c.Now) ?? cases.Here(its, rule, c.Now), request.Reason ?? "", c.Seen, c.Now, c.By);
        }, ct);

    private static Task<IResult> PushItDown(Guid id, Down request, HttpContext http, Commands commands, Cases cases, CancellationToken ct) =>
        Enum.TryParse<Tier>(request.Tier, ignoreCase: true, out var tier) && Enum.IsDefined(tier)
            ? commands.Run(id, http, Deed.PushDown, (its, c) =>
                new PushDown(cases.At(its, tier, PushedDown, c.Now) ?? cases.Here(its, PushedDown, c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct)
            : Task.FromResult<IResult>(Problems.Of("tier.unknown", "The tier is subdistrict or community.", zh: null, 400));

    private static Task<IResult> Over(
        Guid id, Elsewhere request, HttpContext http, Commands commands, Cases cases, CityModel city, TimeProvider clock, CancellationToken ct)
    {
        if (request is { Division: null, Department: null })
            return Task.FromResult<IResult>(Problems.Of("transfer.to-whom", "Say whose it is: a division, a department or both.", zh: null, 400));
        if (request.Division is { } named && city.Tree.Find(named, ChinaDay.Of(clock.GetUtcNow())) is null)
            return Task.FromResult<IResult>(Problems.Of("division.unknown", $"{named} is not in the list of divisions.", zh: null, 400));
        if (request.Department is { } office && !cases.KnowsDepartment(office, clock.GetUtcNow()))
            return Task.FromResult<IResult>(Problems.Of("department.unknown", $"There is no department {office}.", zh: null, 400));

        return commands.Run(id, http, Deed.Transfer, (its, c) => new Transfer(
            cases.To(its, request.Division ?? its.Division, request.Department ?? its.Department, Transferred, c.Now),
            cases.Above(its, DecidedAbove, c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct);
    }
}
