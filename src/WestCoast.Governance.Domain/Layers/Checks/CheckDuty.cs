using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether workers and departments can be attached to the divisions of a day. Pure.</summary>
public static class CheckDuty
{
    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<Worker>> rows, DivisionTree tree, DateOnly day) =>
        Twice(rows, worker => worker.Id).Concat(rows.Select(row => Division(row.Number, row.Content.Id, row.Content.Division, tree, day) ?? BadShift(row)).OfType<RowProblem>());

    /// <summary><paramref name="cells"/> gives the codes of an overlay's cells on that day; null for a layer that is none.</summary>
    public static IEnumerable<RowProblem> Of(
        IReadOnlyList<Row<Department>> rows, DivisionTree tree, DateOnly day, Func<string, IReadOnlySet<string>?> cells) =>
        Twice(rows, office => office.Id).Concat(rows.Select(row => Division(row.Number, row.Content.Id, row.Content.Division, tree, day) ?? BadCells(row, cells)).OfType<RowProblem>());

    private static RowProblem? Division(int row, string id, string division, DivisionTree tree, DateOnly day) =>
        DivisionCode.Read(division) is DivisionCodeRead.Malformed bad ? new(row, bad.Code, $"{id}: {bad.Detail}")
        : tree.Find(division) is null ? new(row, "division.unknown", $"{id} serves {division}, which is not in the list of divisions.")
        : tree.Find(division, day) is null ? new(row, "division.withdrawn", $"{id} serves {division}, which is not in force on {day:yyyy-MM-dd}.")
        : null;

    private static RowProblem? BadShift(Row<Worker> row) => (row.Content.Shifts ?? []).FirstOrDefault(shift => shift.Days.Count == 0 || shift.Days.Any(day => day is < 1 or > 7)) is { } shift
        ? new(row.Number, "shift.days", $"{row.Content.Id} has a shift on the days {string.Join(',', shift.Days)}; days are 1 (Monday) to 7.")
        : null;

    private static RowProblem? BadCells(Row<Department> row, Func<string, IReadOnlySet<string>?> cells)
    {
        if (row.Content.Layer is not { } layer)
        {
            return row.Content.OverlayCells is { Count: > 0 } ? new(row.Number, "layer.missing", $"{row.Content.Id} answers for overlay cells and names no layer.")
                : row.Content.Code is null ? new(row.Number, "department.code-missing", $"{row.Content.Id} names neither its department's code nor its layer.")
                : null;
        }

        if (cells(layer) is not { } known)
            return new(row.Number, "layer.unknown", $"{row.Content.Id} belongs to the layer '{layer}', which is no department's.");

        return (row.Content.OverlayCells ?? []).FirstOrDefault(cell => !known.Contains(cell)) is { } unknown
            ? new(row.Number, "overlay.cell-unknown", $"{row.Content.Id} answers for {unknown}, which is no cell of {layer}.")
            : null;
    }

    private static IEnumerable<RowProblem> Twice<T>(IReadOnlyList<Row<T>> rows, Func<T, string> id) =>
        rows.GroupBy(row => id(row.Content), StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => new RowProblem(same.Last().Number, "code.duplicate", $"{same.Key} is there twice: in row {same.First().Number} and in row {same.Last().Number}."));
}
