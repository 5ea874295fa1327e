using System.Collections.Concurrent;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.City;

/// <summary>A place as an incident keeps it, and the divisions that could have the desk, root first.</summary>
internal sealed record KnownPlace(PlaceFacts Facts, EquatableList<(string Code, Tier Tier)> Path);

/// <summary>The district as this process knows it: its divisions and the ground of its grids.</summary>
internal sealed class CityModel(DivisionTree tree, CellIndex cells)
{
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> _within = new(StringComparer.Ordinal);

    public DivisionTree Tree => tree;

    public string Root => tree.Root.Code;

    public bool IsWithin(string code, string scope) => tree.IsWithin(code, scope);

    /// <summary>The scope itself and everything below it; empty for an unknown code.</summary>
    public IReadOnlyCollection<string> CodesWithin(string scope) => _within.GetOrAdd(
        tree.Find(scope) is null ? "" : scope, known => [.. tree.All.Select(division => division.Code).Where(code => tree.IsWithin(code, known))]);

    public (string Zh, string En) Name(string code) => tree.Find(code) is null ? (code, code) : tree.Name(code);

    public PlaceResult Resolve(string? code, double? lon, double? lat, string? crs, DateTimeOffset at) =>
        Places.Resolve(tree, cells, code, lon, lat, crs, at);

    /// <summary>
    /// Where a signal is. An accepted signal is never lost: if its place cannot be resolved (a division withdrawn
    /// meanwhile), it is the district's as a whole.
    /// </summary>
    public KnownPlace PlaceOf(SignalReceived signal)
    {
        var position = signal.Position;
        var result = Resolve(signal.DivisionCode, position?.SourceLongitude, position?.SourceLatitude, position?.SourceCrs, signal.ReceivedAt);
        if (result is not PlaceResult.Resolved { Place: var place })
            place = ((PlaceResult.Resolved)Resolve(Root, null, null, null, signal.ReceivedAt)).Place;

        var facts = new PlaceFacts(
            place.Code, place.Zh, place.En, place.Longitude, place.Latitude, place.SourceCrs, place.SourceLongitude,
            place.SourceLatitude, signal.Address, place.PositionDisagrees || result is PlaceResult.Refused);
        return new KnownPlace(facts, place.Path);
    }

    /// <summary>Null when a device may stand there, else a stable word; degrees in the coordinate system it declares.</summary>
    public string? CheckPosition(double longitude, double latitude, string crs, DateTimeOffset at, out Position? position)
    {
        var result = Resolve(null, longitude, latitude, crs, at);
        position = result is PlaceResult.Resolved { Place: { Longitude: { } lon, Latitude: { } lat, SourceCrs: { } told } }
            ? new Position { Longitude = lon, Latitude = lat, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = told }
            : null;
        return (result as PlaceResult.Refused)?.Code;
    }
}
