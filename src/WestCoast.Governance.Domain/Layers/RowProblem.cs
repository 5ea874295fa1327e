using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>A row of a delivery and where it stands: the number of the feature, list item or line, from 1.</summary>
public readonly record struct Row<T>(int Number, T Content);

/// <summary>
/// Why a delivery is refused: a stable word, a sentence, the row (null: the file as a whole) and, for what can be seen
/// on a map, where, in WGS-84.
/// </summary>
public sealed record RowProblem(int? Row, string Code, string Detail, Geometry? Where = null);
