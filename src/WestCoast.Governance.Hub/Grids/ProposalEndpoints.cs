using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>The proposal to let a department's layer follow the base grids: seen, decided cell by cell, applied from a day on.</summary>
internal static class ProposalEndpoints
{
    private const int MostChoices = 5000;

    public sealed record DecisionsBody(string Layer, int Version, int BaseVersion, IReadOnlyList<ProposalChoice> Choices);

    public sealed record ApplicationBody(string Layer, int Version, int BaseVersion, DateOnly Effective);

    public static void MapProposal(this IEndpointRouteBuilder grids)
    {
        grids.MapGet("proposal", Show).Needs(Deed.SeeCity).WithSummary("What would have to change for a layer to follow the base grids, and what was decided");
        grids.MapPost("proposal/decisions", Decide).Needs(Deed.DecideLayers).WithSummary("Accept or reject cells");
        grids.MapPost("proposal/application", Apply).Needs(Deed.DecideLayers).WithSummary("Make a new version of what was accepted");
    }

    private static async Task<IResult> Show(string layer, Reconciliations all, Proposals proposals, SeedTables tables, CityModel city, TimeProvider clock, CancellationToken ct)
    {
        if (Find(layer, all, tables) is not { } compared)
            return Unknown(layer);

        var (decisions, day) = (await proposals.Decisions(compared, ct), ChinaDay.Of(clock.GetUtcNow()));
        var items = (await compared.Result).Proposal.Select(item => Item(item, decisions.GetValueOrDefault(item.Cell), city.Tree.Name(item.Cell, day))).ToList();
        return TypedResults.Ok(new
        {
            layer, version = compared.Overlay.Version, baseVersion = compared.Base.Version, items,
            accepted = items.Count(item => item.Decision == "accepted"), rejected = items.Count(item => item.Decision == "rejected"), open = items.Count(item => item.Decision == "open"),
        });
    }

    private static async Task<IResult> Decide(DecisionsBody body, HttpContext http, Reconciliations all, Proposals proposals, SeedTables tables, CancellationToken ct)
    {
        if (Find(body.Layer, all, tables) is not { } compared)
            return Unknown(body.Layer);
        if (Outdated(compared, body.Version, body.BaseVersion) is { } outdated)
            return outdated;
        if (body.Choices.Count is 0 or > MostChoices)
            return Problems.Of("proposal.choices", $"One to {MostChoices} choices at a time.", "一次可决定 1 至 5000 个网格。", 400);

        var known = (await compared.Result).Proposal.Select(item => item.Cell).ToHashSet(StringComparer.Ordinal);
        if (body.Choices.FirstOrDefault(choice => !known.Contains(choice.Cell)) is { } unknown)
            return Problems.Of("proposal.cell-unknown", $"{unknown.Cell} is not in the proposal.", "该网格不在方案中。", 400);

        await proposals.Decide(compared, body.Choices, CommandContext.Who(http), ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Apply(
        ApplicationBody body, HttpContext http, Reconciliations all, Proposals proposals, SeedTables tables, TimeProvider clock, CancellationToken ct)
    {
        if (Find(body.Layer, all, tables) is not { } compared)
            return Unknown(body.Layer);
        if (Outdated(compared, body.Version, body.BaseVersion) is { } outdated)
            return outdated;
        if (body.Effective < ChinaDay.Of(clock.GetUtcNow()))
            return Problems.Of("proposal.effective-past", "A proposal cannot apply to days that are over.", "生效日期不能早于今天。", 400);

        var proposed = (await compared.Result).Proposal.Select(item => item.Cell).ToHashSet(StringComparer.Ordinal);
        var accepted = (await proposals.Decisions(compared, ct)).Where(cell => cell.Value.Accept && proposed.Contains(cell.Key)).Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        if (accepted.Count == 0)
            return Problems.Of("proposal.nothing-accepted", "No cell of the proposal has been accepted.", "尚未采纳任何网格。", 409);

        return await proposals.Apply(compared, accepted, body.Effective, CommandContext.Who(http), ct) switch
        {
            LayerDecision.Refused no => Problems.Of(no.Code, no.Reason, "图层已有更新的版本，请刷新。", 409),
            LayerDecision.Accepted { Happened: LayerImported made } => TypedResults.Created((string?)null, new { made.Layer, made.Version }),
            _ => TypedResults.Ok(new { compared.Overlay.Layer, compared.Overlay.Version }),
        };
    }

    private sealed record Line(
        string Cell, string Zh, string En, ProposalKind Kind, string To, IReadOnlyList<string> From, double SquareMetres, int People,
        string Decision, string? DecidedBy, DateTimeOffset? DecidedAt);

    private static Line Item(ProposedCell item, CellDecision? decision, (string Zh, string En) name) => new(
        item.Cell, name.Zh, name.En, item.Kind, item.To, item.From, item.SquareMetres, item.People,
        decision is null ? "open" : decision.Accept ? "accepted" : "rejected", decision?.By.User, decision?.At);

    private static Compared? Find(string layer, Reconciliations all, SeedTables tables) =>
        tables.Overlays.Any(overlay => overlay.Code == layer) ? all.Today(layer) : null;

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? Outdated(Compared compared, int version, int baseVersion) =>
        (version, baseVersion) == (compared.Overlay.Version, compared.Base.Version)
            ? null
            : Problems.Of("proposal.outdated", "The layer or the base grids have changed since; read the proposal again.", "图层或基础网格已变动，请重新读取方案。", 409);

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unknown(string layer) =>
        Problems.Of("layer.unknown", $"There is no department's layer '{layer}'; GET /api/grids/layers lists them.", zh: null, 404);
}
