using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Resolved, verified by somebody else or sent back, closed, and reopened within its limit.</summary>
internal static class FinishIncident
{
    public sealed record Words(string? Text);

    public sealed record Verdict(bool Done = true, string? Text = null);

    public sealed record Why(string? Reason);

    public static void MapFinish(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/resolution", (Guid id, Words request, HttpContext http, Commands commands, Catalogue catalogue, CancellationToken ct) =>
            commands.Run(id, http, Deed.Resolve, (its, c) => new Resolve(
                request.Text ?? "", catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.Verify), c.Seen, c.Now, c.By), ct)).Needs(Deed.Resolve).WithSummary("It is done; the text says what was done");
        incidents.MapPost("{id:guid}/verification", (Guid id, Verdict? request, HttpContext http, Commands commands, CancellationToken ct) => request?.Done == false
            ? commands.Run(id, http, Deed.SendBack, (_, c) => new SendBack(request.Text ?? "", c.Seen, c.Now, c.By), ct)
            : commands.Run(id, http, Deed.Verify, (_, c) => new Verify(request?.Text, c.Seen, c.Now, c.By), ct))
            .Needs(Deed.Verify).WithSummary("Verify what somebody else did; with done false it is sent back, with a reason as text");
        incidents.MapPost("{id:guid}/closure", (Guid id, Words? request, HttpContext http, Commands commands, Catalogue catalogue, CancellationToken ct) =>
            commands.Run(id, http, Deed.Close, (its, c) => new Close(request?.Text, catalogue.Kind(its.Kind).ReopenWithin, c.Seen, c.Now, c.By), ct))
            .Needs(Deed.Close).WithSummary("Close what was verified");
        incidents.MapPost("{id:guid}/reopening", (Guid id, Why request, HttpContext http, Commands commands, Cases cases, CancellationToken ct) =>
            commands.Run(id, http, Deed.Reopen, (its, c) => new Reopen(cases.Assign(cases.Of(its, c.Now), c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct))
            .Needs(Deed.Reopen).WithSummary("Take a closed or dismissed incident up again, within its limit");
    }
}
