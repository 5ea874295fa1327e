using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>A stretch of a line, on a plane of metres, that keeps away from all borders.</summary>
internal sealed record StrayLine(IReadOnlyList<Coordinate> Corners)
{
    /// <summary>In metres: whoever comes close for no longer crosses a border, and does not follow it.</summary>
    private const double Crossing = 3 * Slivers.BorderMetres;

    public static IEnumerable<StrayLine> Of(IReadOnlyList<Coordinate> line, BorderIndex borders)
    {
        var marks = new double[line.Count];
        var close = new List<(double From, double To)>();
        for (var i = 1; i < line.Count; i++)
        {
            marks[i] = marks[i - 1] + line[i - 1].Distance(line[i]);
            foreach (var (from, to) in borders.Close(line[i - 1], line[i], Slivers.BorderMetres))
                close.Add((marks[i - 1] + from, marks[i - 1] + to));
        }

        return Rest(Followed(close, marks[^1]), marks[^1])
            .Where(rest => rest.To - rest.From > Slivers.BorderMetres)
            .Select(rest => new StrayLine(Between(line, marks, rest.From, rest.To)));
    }

    /// <summary>The greatest distance to a border, to about a metre: a stretch is halved while it could still hide a greater one.</summary>
    public double Furthest(BorderIndex borders)
    {
        var away = Corners.Select(borders.Distance).ToList();
        var most = away.Max();
        var open = new Stack<(Coordinate A, double AwayA, Coordinate B, double AwayB)>();
        for (var i = 1; i < Corners.Count; i++)
            open.Push((Corners[i - 1], away[i - 1], Corners[i], away[i]));

        while (open.TryPop(out var edge))
        {
            if ((edge.AwayA + edge.AwayB + edge.A.Distance(edge.B)) / 2 <= most + 1 || double.IsInfinity(most))
                continue;

            var middle = new Coordinate((edge.A.X + edge.B.X) / 2, (edge.A.Y + edge.B.Y) / 2);
            var distance = borders.Distance(middle);
            most = Math.Max(most, distance);
            open.Push((edge.A, edge.AwayA, middle, distance));
            open.Push((middle, distance, edge.B, edge.AwayB));
        }

        return most;
    }

    private static IEnumerable<(double From, double To)> Followed(List<(double From, double To)> close, double length)
    {
        var joined = new List<(double From, double To)>();
        foreach (var (from, to) in close.Order())
        {
            if (joined.Count > 0 && from <= joined[^1].To + 0.01)
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, to));
            else
                joined.Add((from, to));
        }

        return joined.Where(stretch => stretch.To - stretch.From > Math.Min(Crossing, length - 0.01));
    }

    private static IEnumerable<(double From, double To)> Rest(IEnumerable<(double From, double To)> followed, double length)
    {
        var start = 0.0;
        foreach (var (from, to) in followed)
        {
            yield return (start, from);
            start = to;
        }

        yield return (start, length);
    }

    private static IReadOnlyList<Coordinate> Between(IReadOnlyList<Coordinate> line, double[] marks, double from, double to) =>
    [
        At(line, marks, from),
        .. line.Where((_, i) => marks[i] > from + 0.001 && marks[i] < to - 0.001),
        At(line, marks, to),
    ];

    private static Coordinate At(IReadOnlyList<Coordinate> line, double[] marks, double metres)
    {
        var found = Array.BinarySearch(marks, metres);
        var after = Math.Clamp(found < 0 ? ~found : found, 1, line.Count - 1);
        var share = Math.Clamp((metres - marks[after - 1]) / (marks[after] - marks[after - 1]), 0, 1);
        var (a, b) = (line[after - 1], line[after]);
        return new(a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share));
    }
}
