using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>
/// Twenty digits each (CJ/T 349): object class, then the unit where most of the cell lies, then its community, or 601
/// and up where it covers several, then a serial number.
/// </summary>
internal static class OverlayCodes
{
    private const int FirstOfSeveral = 601;

    public static IEnumerable<GridCell> Of(OverlayStyle style, IReadOnlyList<(IReadOnlyList<Piece> Pieces, Polygon Shape)> cells) =>
        cells.GroupBy(cell => Home(cell.Pieces)).SelectMany(own => OfUnit(style, Units.All.Single(unit => unit.Code == own.Key), [.. own]));

    private static IEnumerable<GridCell> OfUnit(OverlayStyle style, Unit unit, IReadOnlyList<(IReadOnlyList<Piece> Pieces, Polygon Shape)> cells)
    {
        var several = FirstOfSeveral;
        var number = 0;
        var serials = new Dictionary<string, int>();
        foreach (var (pieces, shape) in ReadingOrder.Of(cells, cell => new Spot(cell.Shape.Centroid.X, cell.Shape.Centroid.Y)))
        {
            var communities = pieces.Select(piece => piece.Community).Distinct().ToList();
            var place = communities.Count == 1 ? communities[0] : $"{unit.Code}{several++:000}";
            var serial = serials[place] = serials.GetValueOrDefault(place) + 1;
            number++;
            yield return new GridCell($"{style.ObjectClass}{place}{serial:00}", shape)
            {
                Zh = $"{unit.Zh} {style.Zh}示例网格 {number:00}",
                En = $"{style.En} example cell {number:00}, {unit.En}",
            };
        }
    }

    private static string Home(IReadOnlyList<Piece> pieces) => pieces.GroupBy(piece => piece.Unit)
        .OrderByDescending(unit => unit.Sum(piece => piece.Shape.Area)).ThenBy(unit => unit.Key, StringComparer.Ordinal).First().Key;
}
