using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>How a layer can fail to tile its district: ground of nobody, ground of two, ground beyond.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlawKind>))]
public enum FlawKind
{
    [JsonStringEnumMemberName("gap")] Gap = 1,
    [JsonStringEnumMemberName("double")] Doubled = 2,
    [JsonStringEnumMemberName("outside")] Outside = 3,
}

/// <summary>
/// One place where a layer does not tile, in square metres and WGS-84 degrees, with the codes of the cells there: the
/// gap's neighbours, the two cells that overlap, or those that reach outside.
/// </summary>
public sealed record Flaw(FlawKind Kind, double SquareMetres, IReadOnlyList<string> Cells, Polygon Where);

/// <summary>
/// How well a layer tiles an outline. The totals (square metres) count every sliver, the flaws only those above the
/// tolerance, largest first.
/// </summary>
public sealed record Tiling(
    double DistrictSquareMetres,
    double UncoveredSquareMetres,
    double DoublySquareMetres,
    double OutsideSquareMetres,
    IReadOnlyList<Flaw> Flaws)
{
    public bool IsExact => Flaws.Count == 0;
}
