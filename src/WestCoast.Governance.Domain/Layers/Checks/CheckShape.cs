using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether a cell's shape is ground at all. Pure.</summary>
public static class CheckShape
{
    /// <summary>The first thing wrong with a shape in its delivered degrees: numbers, then rings (OGC simple features); null when nothing is.</summary>
    public static RowProblem? Of(Row<GridCell> row)
    {
        var shape = row.Content.Shape;
        if (shape.IsEmpty)
            return Problem("shape.missing", "has no shape.");
        if (shape.Coordinates.FirstOrDefault(c => !double.IsFinite(c.X) || !double.IsFinite(c.Y) || !new Grid.Coordinates(c.X, c.Y).AreOnEarth) is { } wild)
            return Problem("shape.not-degrees", $"has the coordinate {wild.X}, {wild.Y}, which is no longitude and latitude in degrees.");

        var valid = new IsValidOp(shape).ValidationError;
        return valid?.ErrorType switch
        {
            null => null,
            TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection =>
                Problem("shape.self-intersection", $"crosses itself at {Place(valid.Coordinate)}.", valid.Coordinate),
            _ => Problem("shape.invalid", $"is no valid polygon near {Place(valid.Coordinate)}: {valid.Message}.", valid.Coordinate),
        };

        RowProblem Problem(string code, string what, Coordinate? where = null) =>
            new(row.Number, code, $"{row.Content.Code} {what}", where is null ? null : new Point(where.Copy()));
    }

    private static string Place(Coordinate c) => FormattableString.Invariant($"{c.X:0.######}, {c.Y:0.######}");
}
