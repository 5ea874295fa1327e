using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marten;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>The decisions on proposals, in a stream for each layer, and the new versions made of what was accepted.</summary>
internal sealed class Proposals(IDocumentStore store, CityModel city, CityWatch watch, EdgeStamp stamp, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<string, CellDecision>> Decisions(Compared compared, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(StreamOf(compared.Overlay.Layer), token: ct);
        return ProposalDecisions.Of(events.Select(e => e.Data).OfType<ProposalDecided>(), compared.Overlay.Version, compared.Base.Version);
    }

    public async Task Decide(Compared compared, IReadOnlyList<ProposalChoice> choices, Actor by, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Stamp(stamp);
        session.Events.Append(
            StreamOf(compared.Overlay.Layer),
            new ProposalDecided(compared.Overlay.Layer, compared.Overlay.Version, compared.Base.Version, [.. choices], clock.GetUtcNow(), by));
        await session.SaveChangesAsync(ct);
    }

    /// <summary>The next version of the layer, in which the accepted base cells lie wholly in one department cell.</summary>
    public async Task<LayerDecision> Apply(Compared compared, IReadOnlySet<string> accepted, DateOnly effective, Actor by, CancellationToken ct)
    {
        var state = city.Current;
        var (overlay, grids) = (state.Find(compared.Overlay.Layer, compared.Overlay.Version)!, state.Find(LayerNames.Base, compared.Base.Version)!);
        var cells = Unification.Apply(grids.Cells, overlay.Cells, accepted);
        var text = Text(cells, overlay.Cells.Any(cell => cell.Synthetic));
        var delivery = new LayerDelivery(
            compared.Overlay.Layer, effective, CrsNames.Of(Crs.Wgs84), $"{compared.Overlay.Layer}-unified.geojson",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), cells.Count, LayerSource.Unification);

        await using var session = store.LightweightSession();
        var decision = await session.DecideLayers(
            history => history.Latest(delivery.Layer)?.Version == compared.Overlay.Version
                ? LayerDecider.Import(history, delivery, clock.GetUtcNow(), by)
                : new LayerDecision.Refused("proposal.outdated", $"{delivery.Layer} has a newer version than {compared.Overlay.Version}."),
            imported => new LayerContent(LayerVersion.IdOf(imported.Layer, imported.Version), imported.Layer, imported.Version, FileFormat.GeoJson, text, imported.Crs),
            stamp, ct);
        await session.SaveChangesAsync(ct);
        await watch.Refresh(ct);
        return decision;
    }

    private static Guid StreamOf(string layer) => SignalIds.For("layer-proposal", "city", layer);

    private static string Text(IReadOnlyList<GridCell> cells, bool synthetic) => new StringBuilder()
        .Append("{\"type\":\"FeatureCollection\",\"synthetic\":").Append(synthetic ? "true" : "false").Append(",\"features\":[\n")
        .AppendJoin(",\n", cells.Select(cell =>
            $$"""{"type":"Feature","properties":{{JsonSerializer.Serialize(new { code = cell.Code, zh = cell.Zh, en = cell.En })}},"geometry":{{GeoJsonText.Of(cell.Shape)}}}"""))
        .Append("]}").ToString();
}
