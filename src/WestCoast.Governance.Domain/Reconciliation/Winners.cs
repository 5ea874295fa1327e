namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// Which overlay cell gets each base cell: the one that holds most of it; where nobody holds any, the one with the
/// longest border to it, spreading from cell to cell; on an island, the nearest. Equals go by code.
/// </summary>
internal static class Winners
{
    /// <summary>One for each base cell, in their order; empty when the overlay holds nothing at all.</summary>
    public static IReadOnlyList<int> Of(CellSet baseCells, IReadOnlyList<Holding> holdings)
    {
        var winners = holdings.Select(holding => holding.Parcels is [var largest, ..] ? largest.Overlay : -1).ToArray();
        if (winners.All(winner => winner < 0))
            return [];

        if (winners.Contains(-1))
        {
            Spread(baseCells, winners);
            Settle(baseCells, winners);
        }

        return winners;
    }

    private static void Spread(CellSet baseCells, int[] winners)
    {
        var borders = Borders.Of(baseCells).Where(piece => piece.B >= 0)
            .SelectMany(piece => new[] { (Cell: piece.A, Other: piece.B, piece.From, piece.To), (Cell: piece.B, Other: piece.A, piece.From, piece.To) })
            .Where(side => winners[side.Cell] < 0)
            .ToLookup(side => side.Cell, side => (side.Other, Metres: GroundMeasure.Metres(side.From, side.To)));

        while (true)
        {
            var next = (from cell in Enumerable.Range(0, winners.Length)
                        where winners[cell] < 0
                        let claims = borders[cell].Where(side => winners[side.Other] >= 0).GroupBy(side => winners[side.Other], side => side.Metres).ToList()
                        where claims.Count > 0
                        select (Cell: cell, Winner: claims.OrderByDescending(claim => Math.Round(claim.Sum(), 2)).ThenBy(claim => claim.Key).First().Key)).ToList();
            if (next.Count == 0)
                return;

            foreach (var (cell, winner) in next)
                winners[cell] = winner;
        }
    }

    private static void Settle(CellSet baseCells, int[] winners)
    {
        var homes = Enumerable.Range(0, winners.Length).Where(cell => winners[cell] >= 0).ToList();
        foreach (var cell in Enumerable.Range(0, winners.Length).Where(cell => winners[cell] < 0).ToList())
        {
            var nearest = homes.MinBy(home => (baseCells.Shapes[cell].EnvelopeInternal.Centre.Distance(baseCells.Shapes[home].EnvelopeInternal.Centre), home));
            winners[cell] = winners[nearest];
        }
    }
}
