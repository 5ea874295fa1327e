using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Why a base cell would change hands: whichever makes up most of the ground that moves.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProposalKind>))]
public enum ProposalKind
{
    /// <summary>A border slightly off: at most a fifth of the base cell moves.</summary>
    [JsonStringEnumMemberName("snap")] Snap = 1,

    /// <summary>More than a fifth moves from other overlay cells.</summary>
    [JsonStringEnumMemberName("transfer")] Transfer = 2,

    /// <summary>The overlay leaves it uncovered.</summary>
    [JsonStringEnumMemberName("fill")] Fill = 3,

    /// <summary>The overlay covers it doubly.</summary>
    [JsonStringEnumMemberName("untangle")] Untangle = 4,
}

/// <summary>
/// One base cell (its code) that would go wholly to one overlay cell, from those that hold ground of it now: the square
/// metres that change hands and the people who live on them. Ground outside the base grid that would be given up with
/// it is counted in the square metres; its overlay cell is then among From.
/// </summary>
public sealed record ProposedCell(string Cell, ProposalKind Kind, string To, IReadOnlyList<string> From, double SquareMetres, int People);
