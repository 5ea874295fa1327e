using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether a catalogue of kinds can be worked with. Pure.</summary>
public static class CheckKinds
{
    public static IEnumerable<RowProblem> Of(IReadOnlyList<Row<Kind>> rows)
    {
        var codes = rows.Select(row => row.Content.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        if (rows.Count > 0 && !codes.Contains(KindCatalogue.Other))
            yield return new(null, "kind.other-missing", $"The catalogue needs the kind '{KindCatalogue.Other}', for what no other covers.");

        foreach (var (number, kind) in rows.Select(row => (row.Number, row.Content)))
        {
            if (!seen.TryAdd(kind.Code, number))
                yield return new(number, "code.duplicate", $"{kind.Code} is there twice: in row {seen[kind.Code]} and in row {number}.");
            else if (Problem(kind, codes) is var (code, detail))
                yield return new(number, code, detail);
        }
    }

    private static (string, string)? Problem(Kind kind, HashSet<string> codes) =>
        kind.Code.Length == 0 ? ("kind.code-missing", "A kind needs a code.")
        : !Enum.IsDefined(kind.Severity) ? ("severity.out-of-range", $"{kind.Code}: a severity is 1 (worst) to 4.")
        : kind.WindowMinutes < 1 ? ("kind.window", $"{kind.Code}: the time window must be a minute or more.")
        : kind.Department.Length == 0 ? ("kind.department-missing", $"{kind.Code} belongs to no department.")
        : kind.Parent is { } parent && !codes.Contains(parent) ? ("kind.parent-unknown", $"{kind.Code}: its parent {parent} is not in the catalogue.")
        : kind.Deadlines.FirstOrDefault(limit => !Steps.All.Contains(limit.Name)) is { } unknown ? ("limit.step-unknown", $"{kind.Code}: there is no step '{unknown.Name}'; the steps are {string.Join(", ", Steps.All)}.")
        : kind.Deadlines.FirstOrDefault(limit => limit.Amount < 1 || !Enum.IsDefined(limit.Unit)) is { } bad ? ("limit.amount", $"{kind.Code}: the limit of '{bad.Name}' must be 1 or more minutes, working-hours or working-days.")
        : kind.Deadlines.FirstOrDefault(limit => string.IsNullOrWhiteSpace(limit.Source)) is { } nowhere ? ("limit.source-missing", $"{kind.Code}: the limit of '{nowhere.Name}' does not say where it comes from.")
        : Enum.GetValues<Severity>().Any(severity => !kind.Deadlines.Any(limit => limit.Name == Steps.Resolve && (limit.MaxSeverity is null || severity <= limit.MaxSeverity)))
            ? ("limit.resolve-missing", $"{kind.Code}: every severity needs a limit for 'resolve'.")
        : null;
}
