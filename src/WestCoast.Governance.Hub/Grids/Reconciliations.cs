using System.Collections.Concurrent;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>A version of an overlay against the version of the base grids in force with it.</summary>
internal sealed record Compared(LayerVersion Overlay, LayerVersion Base, int Cells, Task<Reconciled> Result);

/// <summary>Compares overlays with the base grids, each pair of versions once, one after the other beside all other work.</summary>
internal sealed class Reconciliations(CityModel model, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<(string, string, int), Lazy<Task<Reconciled>>> _known = new();
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The layer as in force today; null for a layer without cells.</summary>
    public Compared? Today(string layer)
    {
        var (city, day) = (model.Current, ChinaDay.Of(clock.GetUtcNow()));
        return city.InForce(layer, day) is { Rows: IReadOnlyList<GridCell> } overlay ? Of(city, overlay, day) : null;
    }

    /// <summary>Every standing version, each with the base grids of its first day, or of today for those begun before them.</summary>
    public IEnumerable<Compared> All(string layer)
    {
        var (city, today) = (model.Current, ChinaDay.Of(clock.GetUtcNow()));
        return city.History.Standing(layer).Select(version => Of(city, city.Find(layer, version.Version)!, version.Effective > today ? version.Effective : LastDay(city, version, today)));
    }

    public void Dispose() => _one.Dispose();

    private static DateOnly LastDay(CityState city, LayerVersion version, DateOnly today) =>
        city.History.Span(version).To is { } end && end <= today && end > version.Effective ? end.AddDays(-1) : today;

    private Compared Of(CityState city, VersionContent overlay, DateOnly day)
    {
        var grids = city.InForce(LayerNames.Base, day)!;
        var outline = city.InForce(LayerNames.Subdistricts, day)!.Version.Version;
        var result = _known.GetOrAdd((overlay.Version.Id, grids.Version.Id, outline), _ => new(() => Compute(grids.Cells, overlay.Cells, city, day)));
        return new Compared(overlay.Version, grids.Version, overlay.Cells.Count, result.Value);
    }

    private Task<Reconciled> Compute(IReadOnlyList<GridCell> grids, IReadOnlyList<GridCell> overlay, CityState city, DateOnly day) => Task.Run(async () =>
    {
        await _one.WaitAsync();
        try
        {
            return Reconcile.Layer(grids, overlay, city.Outline(day));
        }
        finally
        {
            _one.Release();
        }
    });
}
