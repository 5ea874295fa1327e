using System.Runtime.CompilerServices;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.City;

/// <summary>A place as an incident keeps it, and the divisions that could have the desk, root first.</summary>
internal sealed record KnownPlace(PlaceFacts Facts, EquatableList<(string Code, Tier Tier)> Path);

/// <summary>The district as this process knows it: its divisions and the ground of its grids, replaced whole when a layer changes.</summary>
internal sealed class CityModel(CityState state)
{
    private readonly ConditionalWeakTable<DivisionTree, Scoped> _within = [];
    private volatile CityState _state = state;

    public CityState Current => _state;

    public DivisionTree Tree => _state.Tree;

    public string Root => Tree.Root.Code;

    public void Replace(CityState next) => _state = next;

    public bool IsWithin(string code, string scope) => Tree.IsWithin(code, scope);

    /// <summary>The scope itself and everything that is or was below it; empty for an unknown code.</summary>
    public IReadOnlyCollection<string> CodesWithin(string scope)
    {
        var tree = Tree;
        return tree.Find(scope) is null ? [] : _within.GetValue(tree, _ => new Scoped()).GetOrAdd(
            scope, known => [.. tree.All.Select(division => division.Code).Distinct().Where(code => tree.IsWithin(code, known))]);
    }

    public (string Zh, string En) Name(string code) => Tree.Find(code) is null ? (code, code) : Tree.Name(code);

    /// <summary>
    /// A place told by its source. A code counts that was in force when it happened, or is now: a sender may still
    /// use yesterday's list, or already today's.
    /// </summary>
    public PlaceResult Resolve(string? code, double? lon, double? lat, string? crs, DateTimeOffset occurredAt, DateTimeOffset now)
    {
        var (tree, ground) = (_state.Tree, _state.Ground(ChinaDay.Of(now)));
        var then = Places.Resolve(tree, ground, code, lon, lat, crs, occurredAt, now);
        return then is PlaceResult.Refused && Places.Resolve(tree, ground, code, lon, lat, crs, now) is PlaceResult.Resolved today ? today : then;
    }

    /// <summary>
    /// Where a signal is. An accepted signal is never lost: if its place cannot be resolved, it is the district's as a whole.
    /// </summary>
    public KnownPlace PlaceOf(SignalReceived signal, DateTimeOffset now)
    {
        var position = signal.Position;
        var result = Resolve(signal.DivisionCode, position?.SourceLongitude, position?.SourceLatitude, position?.SourceCrs, signal.OccurredAt, now);
        if (result is not PlaceResult.Resolved { Place: var place })
            place = ((PlaceResult.Resolved)Resolve(Root, null, null, null, now, now)).Place;

        return Known(place, signal.Address, disagrees: result is PlaceResult.Refused, now);
    }

    /// <summary>A resolved place as an incident keeps it, with the version of the base grids it was resolved by.</summary>
    public KnownPlace Known(Place place, string? address, bool disagrees, DateTimeOffset now) => new(
        new PlaceFacts(
            place.Code, place.Zh, place.En, place.Longitude, place.Latitude, place.SourceCrs, place.SourceLongitude, place.SourceLatitude,
            address, place.PositionDisagrees || disagrees, place.SourceCode == place.Code ? null : place.SourceCode,
            _state.InForce(LayerNames.Base, ChinaDay.Of(now))?.Version.Version),
        place.Path);

    /// <summary>
    /// A place known before, as it is now: by its degrees, unless only a division was told or the two disagreed; then by
    /// that division or who took it over. Null when nothing holds it any more.
    /// </summary>
    public KnownPlace? Again(PlaceFacts before, DateTimeOffset now)
    {
        var told = before.SourceCode ?? (before.SourceLongitude is null || before.PositionDisagrees ? before.Code : null);
        var heir = told is null ? null : Tree.Heir(told, ChinaDay.Of(now))?.Code;
        if (Resolve(heir, before.SourceLongitude, before.SourceLatitude, before.SourceCrs, now, now) is not PlaceResult.Resolved { Place: var place })
            return null;

        var known = Known(place, before.Address, disagrees: false, now);
        return known with { Facts = known.Facts with { SourceCode = told == known.Facts.Code ? null : told } };
    }

    /// <summary>Null when a device may stand there, else a stable word; degrees in the coordinate system it declares.</summary>
    public string? CheckPosition(double longitude, double latitude, string crs, DateTimeOffset at, out Position? position)
    {
        var result = Resolve(null, longitude, latitude, crs, at, at);
        position = result is PlaceResult.Resolved { Place: { Longitude: { } lon, Latitude: { } lat, SourceCrs: { } told } }
            ? new Position { Longitude = lon, Latitude = lat, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = told }
            : null;
        return (result as PlaceResult.Refused)?.Code;
    }

    private sealed class Scoped : System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyCollection<string>>;
}
