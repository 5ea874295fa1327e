using System.Collections.Concurrent;
using System.Collections.Frozen;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>The city as of one moment of the store: every version of every layer that counts, and the tree they make.</summary>
internal sealed class CityState
{
    private readonly FrozenDictionary<string, VersionContent> _contents;
    private readonly ConcurrentDictionary<(int Base, int Outline), CellIndex> _grounds = new();
    private readonly ConcurrentDictionary<int, Geometry> _outlines = new();
    private readonly ConcurrentDictionary<int, CellIndex> _micro = new();
    private readonly ConcurrentDictionary<string, OverlayIndex> _overlays = new();
    private readonly ConcurrentDictionary<(string, DateOnly), VersionContent> _inForce = new();
    private readonly ConcurrentDictionary<DateOnly, DutyRoster> _rosters = new();
    private readonly ConcurrentDictionary<int, KindCatalogue> _kinds = new();
    private readonly ConcurrentDictionary<int, WorkCalendar> _calendars = new();

    public CityState(long revision, LayerHistory history, IReadOnlyDictionary<string, VersionContent> contents)
    {
        (Revision, History, _contents) = (revision, history, contents.ToFrozenDictionary(StringComparer.Ordinal));
        Tree = CityDivisions.Of(All<Division>(LayerNames.Divisions), All<GridCell>(LayerNames.Base), All<GridCell>(LayerNames.MicroGrid));
    }

    /// <summary>How many events the layers had; it grows with every import and rollback.</summary>
    public long Revision { get; }

    public LayerHistory History { get; }

    public DivisionTree Tree { get; }

    public IEnumerable<VersionContent> Contents => _contents.Values;

    public VersionContent? Find(string layer, int version) => _contents.GetValueOrDefault(LayerVersion.IdOf(layer, version));

    /// <summary>The version of a layer in force on that day; null for a layer that has none.</summary>
    public VersionContent? InForce(string layer, DateOnly day)
    {
        if (_inForce.TryGetValue((layer, day), out var known))
            return known;

        return History.InForce(layer, day) is { } version ? _inForce.GetOrAdd((layer, day), _contents[version.Id]) : null;
    }

    /// <summary>The base grids of that day; where they leave something open, the subdistricts.</summary>
    public CellIndex Ground(DateOnly day)
    {
        var (grids, outline) = (InForce(LayerNames.Base, day)!, InForce(LayerNames.Subdistricts, day)!);
        return _grounds.GetOrAdd((grids.Version.Version, outline.Version.Version), _ => CellIndex.Of(grids.Cells, CellIndex.Of(outline.Cells, gapMetres: 1), gapMetres: 1));
    }

    public CellIndex? MicroGround(DateOnly day) => InForce(LayerNames.MicroGrid, day) is { } micro
        ? _micro.GetOrAdd(micro.Version.Version, _ => CellIndex.Of(micro.Cells, gapMetres: 1))
        : null;

    public OverlayIndex? OverlayGround(string layer, DateOnly day) => InForce(layer, day) is { } overlay
        ? _overlays.GetOrAdd(overlay.Version.Id, _ => OverlayIndex.Of(overlay.Cells))
        : null;

    /// <summary>The department cells that hold the middle of any base grid of a division.</summary>
    public IReadOnlySet<string> OverlayCellsOn(string division, IReadOnlyList<Overlay> overlays, DateOnly day)
    {
        var ground = InForce(LayerNames.Base, day)!.Cells
            .Where(cell => Tree.IsWithin(cell.Code, division) || Tree.IsWithin(division, cell.Code)).Select(cell => cell.Shape.InteriorPoint).ToList();
        var indexes = overlays.Select(overlay => OverlayGround(overlay.Code, day)).OfType<OverlayIndex>();
        return indexes.SelectMany(index => ground.SelectMany(point => index.At(point.X, point.Y))).Select(cell => cell.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The district's outline on that day, WGS-84.</summary>
    public Geometry Outline(DateOnly day)
    {
        var outline = InForce(LayerNames.Subdistricts, day)!;
        return _outlines.GetOrAdd(outline.Version.Version, _ => OverlayNGRobust.Union(outline.Cells.Select(cell => cell.Shape)));
    }

    /// <summary>Who serves where on that day; whoever was attached to a division since withdrawn serves its heir.</summary>
    public DutyRoster Roster(DateOnly day) => _rosters.GetOrAdd(day, _ => new DutyRoster(
        (InForce(LayerNames.Workers, day)?.Of<Worker>() ?? []).Select(worker => worker with { Division = Tree.Heir(worker.Division, day)?.Code ?? worker.Division }),
        (InForce(LayerNames.Departments, day)?.Of<Department>() ?? []).Select(office => office with { Division = Tree.Heir(office.Division, day)?.Code ?? office.Division })));

    /// <summary>Every department's office on that day.</summary>
    public IReadOnlyList<Department> Offices(DateOnly day) => InForce(LayerNames.Departments, day)?.Of<Department>() ?? [];

    /// <summary>The catalogue of kinds in force on that day.</summary>
    public KindCatalogue Kinds(DateOnly day) => InForce(LayerNames.Kinds, day) is { } kinds
        ? _kinds.GetOrAdd(kinds.Version.Version, version => new KindCatalogue(kinds.Of<Kind>(), version))
        : throw new Refusal("The store has no catalogue of kinds: run 'hub seed' first.");

    /// <summary>Working days as known on that day; weekdays alone where no calendar was imported.</summary>
    public WorkCalendar Calendar(DateOnly day) => InForce(LayerNames.Calendar, day) is { } calendar
        ? _calendars.GetOrAdd(calendar.Version.Version, _ => new WorkCalendar(calendar.Of<CalendarDay>()))
        : WorkCalendar.Weekdays;

    public IReadOnlyList<Sensor> Sensors(DateOnly day) => InForce(LayerNames.Sensors, day)?.Of<Sensor>() ?? [];

    /// <summary>All standing versions of a layer, oldest first, with the days they are in force.</summary>
    public IReadOnlyList<InForce<IReadOnlyList<T>>> All<T>(string layer) => [.. History.Standing(layer)
        .Select(version => (Version: version, Span: History.Span(version)))
        .Where(standing => standing.Span.From is null || standing.Span.From != standing.Span.To)
        .Select(standing => new InForce<IReadOnlyList<T>>(_contents[standing.Version.Id].Of<T>(), standing.Span.From, standing.Span.To))];
}
