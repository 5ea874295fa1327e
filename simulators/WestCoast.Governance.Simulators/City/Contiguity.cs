namespace WestCoast.Governance.Simulators.City;

/// <summary>Keeps every group of plots in one piece: pieces that are cut off join the neighbour they share most border with.</summary>
internal static class Contiguity
{
    /// <param name="group">The group of each plot, or -1 for plots that do not take part; changed in place.</param>
    public static void Mend(int[] group, ILookup<int, (int Other, double Length)> borders)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var cutOff in Pieces(group, borders).GroupBy(piece => group[piece[0]]).SelectMany(own => own.OrderByDescending(piece => piece.Count).Skip(1)))
            {
                var to = cutOff.SelectMany(plot => borders[plot])
                    .Where(border => group[border.Other] >= 0 && group[border.Other] != group[cutOff[0]])
                    .GroupBy(border => group[border.Other], border => border.Length)
                    .OrderByDescending(shared => shared.Sum()).ThenBy(shared => shared.Key)
                    .Select(shared => (int?)shared.Key).FirstOrDefault();
                if (to is null)
                    continue;

                cutOff.ForEach(plot => group[plot] = to.Value);
                again = true;
            }
        }
    }

    private static List<List<int>> Pieces(int[] group, ILookup<int, (int Other, double Length)> borders)
    {
        var seen = new HashSet<int>();
        var pieces = new List<List<int>>();
        foreach (var start in Enumerable.Range(0, group.Length).Where(plot => group[plot] >= 0 && !seen.Contains(plot)))
        {
            var piece = new List<int>();
            var open = new Stack<int>([start]);
            while (open.TryPop(out var plot))
            {
                if (!seen.Add(plot))
                    continue;

                piece.Add(plot);
                foreach (var (other, _) in borders[plot].Where(border => group[border.Other] == group[start]))
                    open.Push(other);
            }

            pieces.Add(piece);
        }

        return pieces;
    }
}
