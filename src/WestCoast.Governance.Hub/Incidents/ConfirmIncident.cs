using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>It is real (核实), or there is nothing to handle (误报 …).</summary>
internal static class ConfirmIncident
{
    public sealed record Confirmation(string? Text);

    public sealed record Dismissal(string? Reason, string? Text);

    public static void MapConfirm(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/confirmation", (Guid id, Confirmation? request, HttpContext http, Commands commands, CancellationToken ct) =>
            commands.Run(id, http, Deed.Confirm, (_, c) => new Confirm(request?.Text, c.Seen, c.Now, c.By), ct)).Needs(Deed.Confirm).WithSummary("Confirm that it is real");
        incidents.MapPost("{id:guid}/dismissal", (Guid id, Dismissal request, HttpContext http, Commands commands, Catalogue catalogue, CancellationToken ct) =>
            commands.Run(id, http, Deed.Dismiss, (its, c) => new Dismiss(ReasonOf(request.Reason), request.Text ?? "", c.Seen, c.Now, c.By)
            {
                ReopenWithin = catalogue.Kind(its.Kind).ReopenWithin,
            }, ct))
            .Needs(Deed.Dismiss).WithSummary("Dismiss: reason is false-alarm, test, expected or not-actionable, with a text");
    }

    private static DismissalReason ReasonOf(string? word) => word switch
    {
        "false-alarm" => DismissalReason.FalseAlarm,
        "test" => DismissalReason.Test,
        "expected" => DismissalReason.Expected,
        "not-actionable" => DismissalReason.NotActionable,
        _ => 0,
    };
}
