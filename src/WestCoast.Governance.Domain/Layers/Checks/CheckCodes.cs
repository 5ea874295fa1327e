using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether the codes of a map's cells are what its layer has, known above, and each there once. Pure.</summary>
public static class CheckCodes
{
    /// <summary>Every row's first problem. <paramref name="objectClass"/> is that of an overlay, null for base grids, micro-grids and subdistricts.</summary>
    public static IEnumerable<RowProblem> Of(string layer, string? objectClass, IReadOnlyList<Row<GridCell>> rows, DivisionTree tree, DateOnly day)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var problem = (objectClass is null ? OfDivision(layer, row, tree, day) : OfOverlay(objectClass, row, tree, day))
                ?? (first.TryAdd(row.Content.Code, row.Number)
                    ? null
                    : new RowProblem(row.Number, "code.duplicate", $"{row.Content.Code} is there twice: in row {first[row.Content.Code]} and in row {row.Number}."));
            if (problem is not null)
                yield return problem;
        }
    }

    private static RowProblem? OfDivision(string layer, Row<GridCell> row, DivisionTree tree, DateOnly day)
    {
        var tier = layer switch
        {
            LayerNames.Base => DivisionTier.Grid,
            LayerNames.MicroGrid => DivisionTier.MicroGrid,
            _ => DivisionTier.Subdistrict,
        };
        switch (DivisionCode.Read(row.Content.Code))
        {
            case DivisionCodeRead.Malformed bad:
                return new(row.Number, bad.Code, bad.Detail);
            case DivisionCodeRead.WellFormed { Code: var code } when code.Tier != tier || code.Value != row.Content.Code:
                return new(row.Number, "code.wrong-level", $"{row.Content.Code} is the code of a {Word(code.Tier)}; the layer {layer} has those of a {Word(tier)}.");
            case DivisionCodeRead.WellFormed { Code.District: var district } when district != tree.Root.Code:
                return new(row.Number, "division.outside-district", $"{row.Content.Code} does not lie in {tree.Root.Code}.");
        }

        if (layer == LayerNames.Base && row.Content.Kind is null)
            return new(row.Number, "kind.missing", $"{row.Content.Code} has no kind: urban, village, rural, enterprise, special, sea or forest.");

        var above = tier == DivisionTier.Subdistrict ? tree.Find(row.Content.Code)?.Code : CellDivisions.ParentOf(row.Content.Code, tree);
        var named = tier == DivisionTier.Subdistrict ? row.Content.Code : DivisionCode.Parse(row.Content.Code)!.Parent!;
        return above is null ? Unknown(row, named)
            : tree.Find(above, day) is null && !(tier == DivisionTier.Grid && tree.Heir(above, day) is { Tier: > DivisionTier.District }) ? new(row.Number, "parent.withdrawn", $"{row.Content.Code} lies in {above}, which is not in force on {day:yyyy-MM-dd}.")
            : null;
    }

    private static RowProblem? OfOverlay(string objectClass, Row<GridCell> row, DivisionTree tree, DateOnly day)
    {
        var text = row.Content.Code;
        if (OverlayCode.Parse(text) is not { } code || code.Value != text)
            return new(row.Number, "overlay.code-malformed", $"'{text}' has {text.Length} characters or a number no town, community or serial has; an overlay cell's code has 20 digits (CJ/T 349).");
        if (code.County != tree.Root.Code)
            return new(row.Number, "division.outside-district", $"{text} belongs to {code.County}, not to {tree.Root.Code}.");
        if (code.ObjectClass != objectClass)
            return new(row.Number, "overlay.object-class", $"{text} begins with {code.ObjectClass}; the cells of this layer begin with {objectClass}.");

        return new[] { code.Subdistrict, code.Community }.FirstOrDefault(above => above is not null && tree.Heir(above, day) is null) is { } unknown ? Unknown(row, unknown) : null;
    }

    private static RowProblem Unknown(Row<GridCell> row, string parent) =>
        new(row.Number, "parent.unknown", $"{row.Content.Code} lies in {parent}, which is not in the list of divisions.");

    private static string Word(DivisionTier tier) => tier switch
    {
        DivisionTier.MicroGrid => "micro-grid",
        DivisionTier.Grid => "base grid",
        _ => tier.ToString().ToLower(null),
    };
}
