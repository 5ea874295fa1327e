using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>Which pieces of ground make up each of a department's cells: some pieces in none, some in two.</summary>
internal static class Allotment
{
    /// <summary>How often chance may miss before a wish is given up.</summary>
    private const int Patience = 200;

    public static IReadOnlyList<IReadOnlyList<int>> Of(OverlayStyle style, IReadOnlyList<Piece> pieces, Chance chance)
    {
        var owner = Owners(style, pieces, chance);
        var cells = owner.Distinct().Order().Select(cell => Enumerable.Range(0, owner.Length).Where(piece => owner[piece] == cell).ToList()).ToList();
        LeaveGaps(style.Gaps, cells, pieces, chance);
        ClaimTwice(style.Doubles, cells, pieces, chance);
        return cells;
    }

    private static int[] Owners(OverlayStyle style, IReadOnlyList<Piece> pieces, Chance chance)
    {
        var owner = new int[pieces.Count];
        foreach (var group in Enumerable.Range(0, pieces.Count).GroupBy(piece => style.AcrossUnits ? "" : pieces[piece].Unit))
        {
            var own = group.ToList();
            var count = Math.Max(1, (int)Math.Round(own.DistinctBy(piece => pieces[piece].Grid).Count() * style.CellsPerGrid));
            var numbers = Clusters.Of([.. own.Select(piece => pieces[piece].Middle)], _ => 1, count, chance);
            foreach (var (piece, number) in own.Zip(numbers))
                owner[piece] = (own[0] * 10_000) + number;
        }

        return Numbered(InOnePiece(owner, pieces));
    }

    /// <summary>What land without people keeps apart cannot be one cell.</summary>
    private static int[] InOnePiece(int[] owner, IReadOnlyList<Piece> pieces)
    {
        var next = int.MaxValue;
        foreach (var cell in Enumerable.Range(0, owner.Length).GroupBy(piece => owner[piece]).Select(own => own.ToList()).ToList())
        {
            var joined = Joined(cell, pieces);
            foreach (var part in Enumerable.Range(1, joined.NumGeometries - 1).Select(joined.GetGeometryN))
            {
                next--;
                cell.Where(piece => part.Covers(pieces[piece].Shape.InteriorPoint)).ToList().ForEach(piece => owner[piece] = next);
            }
        }

        return owner;
    }

    private static int[] Numbered(int[] owner)
    {
        var order = owner.Distinct().Select((number, i) => (number, i)).ToDictionary(pair => pair.number, pair => pair.i);
        return [.. owner.Select(number => order[number])];
    }

    private static void LeaveGaps(int count, List<List<int>> cells, IReadOnlyList<Piece> pieces, Chance chance)
    {
        var left = count;
        for (var tries = count * Patience; left > 0 && tries > 0; tries--)
        {
            var cell = cells[chance.Below(cells.Count)];
            var rest = cell.ToList();
            rest.RemoveAt(chance.Below(rest.Count));
            if (rest.Count == 0 || Joined(rest, pieces) is not Polygon)
                continue;

            cell.Clear();
            cell.AddRange(rest);
            left--;
        }
    }

    private static void ClaimTwice(int count, List<List<int>> cells, IReadOnlyList<Piece> pieces, Chance chance)
    {
        var borders = Borders.Between([.. pieces.Select(piece => piece.Shape)]);
        var claimed = new HashSet<int>();
        for (var tries = count * Patience; claimed.Count < count && tries > 0; tries--)
        {
            var cell = cells[chance.Below(cells.Count)];
            var beyond = cell.SelectMany(piece => borders[piece]).Select(border => border.Other)
                .Where(other => !cell.Contains(other) && cells.Any(one => one.Contains(other))).ToList();
            if (beyond.Count > 0 && beyond[chance.Below(beyond.Count)] is var second && claimed.Add(second))
                cell.Add(second);
        }
    }

    public static Geometry Joined(IReadOnlyList<int> cell, IReadOnlyList<Piece> pieces) =>
        NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union(cell.Select(piece => (Geometry)pieces[piece].Shape));
}
