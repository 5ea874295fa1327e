using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>
/// Somebody accepted or rejected cells of the proposal to let a department's layer follow the base grids, for one pair of
/// versions. Stored for ever: only optional fields may be added.
/// </summary>
public sealed record ProposalDecided(
    string Layer, int LayerVersion, int BaseVersion, EquatableList<ProposalChoice> Choices, DateTimeOffset At, Actor By);

/// <summary>One base cell: whether it shall go wholly to the proposed department cell.</summary>
public sealed record ProposalChoice(string Cell, bool Accept);

/// <summary>What was decided last about a cell, by whom and when.</summary>
public sealed record CellDecision(bool Accept, DateTimeOffset At, Actor By);

/// <summary>The decisions that stand. Pure.</summary>
public static class ProposalDecisions
{
    /// <summary>By base cell; the last decision counts, and only those made for this pair of versions.</summary>
    public static IReadOnlyDictionary<string, CellDecision> Of(IEnumerable<ProposalDecided> events, int layerVersion, int baseVersion)
    {
        var standing = new Dictionary<string, CellDecision>(StringComparer.Ordinal);
        foreach (var decided in events.Where(e => e.LayerVersion == layerVersion && e.BaseVersion == baseVersion))
        {
            foreach (var choice in decided.Choices)
                standing[choice.Cell] = new CellDecision(choice.Accept, decided.At, decided.By);
        }

        return standing;
    }
}
