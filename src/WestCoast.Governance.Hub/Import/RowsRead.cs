using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Import;

/// <summary>What could be read of a file, and what could not.</summary>
internal sealed record RowsRead<T>(IReadOnlyList<Row<T>> Rows, IReadOnlyList<RowProblem> Problems)
{
    public static RowsRead<T> Nothing(string code, string detail) => new([], [new RowProblem(null, code, detail)]);

    /// <summary>Reads every item; one that cannot be read is a problem and the rest are still read, so that all faults are told at once.</summary>
    public static RowsRead<T> Each<TItem>(IEnumerable<(int Number, TItem Item)> items, Func<TItem, T> read)
    {
        var rows = new List<Row<T>>();
        var problems = new List<RowProblem>();
        foreach (var (number, item) in items)
        {
            try
            {
                rows.Add(new Row<T>(number, read(item)));
            }
            catch (UnreadableRowException e)
            {
                problems.Add(new RowProblem(number, e.Code, e.Message));
            }
        }

        return rows.Count + problems.Count == 0 ? Nothing("file.empty", "The file holds no rows.") : new(rows, problems);
    }
}

/// <summary>This row cannot be read; the code is stable, the message is for people.</summary>
internal sealed class UnreadableRowException(string code, string message) : Exception(message)
{
    public string Code => code;
}
