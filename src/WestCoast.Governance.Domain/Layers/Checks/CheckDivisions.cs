using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether a list of divisions can become the tree of this district. Pure.</summary>
public static class CheckDivisions
{
    /// <summary>What is wrong with single rows; whether they make a tree is seen when they are put together.</summary>
    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<Division>> rows, string district)
    {
        var codes = rows.Select(row => row.Content.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, row) in rows)
        {
            if (Problem(row, codes, district) is var (code, detail))
                yield return new RowProblem(number, code, detail);
        }

        foreach (var twice in rows.GroupBy(row => (row.Content.Code, row.Content.ValidFrom)).Where(same => same.Count() > 1))
            yield return new RowProblem(twice.Last().Number, "code.duplicate", $"{twice.Key.Code} is there twice for the same time: in row {twice.First().Number} and in row {twice.Last().Number}.");
    }

    private static (string Code, string Detail)? Problem(Division row, HashSet<string> codes, string district) => DivisionCode.Read(row.Code) switch
    {
        DivisionCodeRead.Malformed bad => (bad.Code, bad.Detail),
        DivisionCodeRead.WellFormed { Code.Tier: >= DivisionTier.Grid } => ("division.grid-in-list", $"{row.Code} is a grid; grids come with the layers base and micro-grid."),
        DivisionCodeRead.WellFormed { Code: var code } when code.Tier != row.Tier => ("code.wrong-level", $"{row.Code} has the code of a {code.Tier}, but its tier says {row.Tier}."),
        DivisionCodeRead.WellFormed { Code: var code } when code.Value != row.Code => ("code.not-short", $"'{row.Code}' must be written {code.Value}, as everybody else looks for it."),
        DivisionCodeRead.WellFormed { Code: { Tier: > DivisionTier.Province } code } when code.District != district => ("division.outside-district", $"{row.Code} does not lie in {district}."),
        _ when row.Parent is { } parent && !codes.Contains(parent) => ("parent.unknown", $"{row.Code} lies in {parent}, which is not in the list."),
        _ when row.MergedInto is { } heir && !codes.Contains(heir) => ("division.heir-unknown", $"{row.Code} was merged into {heir}, which is not in the list."),
        _ when row is { ValidFrom: { } from, ValidTo: { } to } && to <= from => ("division.ends-before-begin", $"{row.Code} ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}."),
        _ when row.Responsibility is { } tier && !Enum.IsDefined(tier) => ("division.responsibility", $"{row.Code} is answered for by '{tier}'; it must be community, subdistrict or district."),
        _ when string.IsNullOrWhiteSpace(row.Zh) => ("division.no-name", $"{row.Code} has no name."),
        _ => null,
    };
}
