using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>What makes an overlay follow the base grid: who gets each base cell, and which of them must be asked for.</summary>
internal sealed class ChangeSet
{
    private const double Slightly = 0.2;

    private readonly CellSet _baseCells, _overlay;
    private readonly IReadOnlyList<Holding> _holdings;
    private readonly IReadOnlyList<int> _winners;
    private readonly IReadOnlyList<Excess> _excess;

    public ChangeSet(CellSet baseCells, CellSet overlay, IReadOnlyList<Holding> holdings)
    {
        (_baseCells, _overlay, _holdings) = (baseCells, overlay, holdings);
        _winners = Winners.Of(baseCells, holdings);
        _excess = _winners.Count == 0 ? [] : Excess.Of(baseCells, overlay);
        var excess = _excess.ToLookup(piece => piece.Cell);
        Proposed = _winners.Count == 0 ? [] : [.. holdings.Select(holding => Propose(holding, [.. excess[holding.Cell]])).OfType<ProposedCell>()];
    }

    /// <summary>By the code of the base cell.</summary>
    public IReadOnlyList<ProposedCell> Proposed { get; }

    /// <summary>The overlay's cells with those base cells gone to their winners; what needs no asking goes too.</summary>
    public IReadOnlyList<GridCell> Apply(IReadOnlySet<string> accepted)
    {
        if (_winners.Count == 0)
            return _overlay.Cells;

        var open = Proposed.Select(proposed => proposed.Cell).Where(cell => !accepted.Contains(cell)).ToHashSet();
        var parts = new List<Geometry>[_overlay.Cells.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = [];

        foreach (var holding in _holdings)
        {
            if (open.Contains(_baseCells.Code(holding.Cell)))
                holding.Parcels.ToList().ForEach(parcel => parts[parcel.Overlay].Add(parcel.Shape));
            else
                parts[_winners[holding.Cell]].Add(_baseCells.Shapes[holding.Cell]);
        }

        foreach (var piece in _excess.Where(piece => open.Contains(_baseCells.Code(piece.Cell))))
            parts[piece.Overlay].Add(piece.Shape);

        return [.. _overlay.Cells.Select((cell, i) => cell with { Shape = Shapes.Unite(parts[i]) }).Where(cell => !cell.Shape.IsEmpty)];
    }

    private ProposedCell? Propose(Holding holding, IReadOnlyList<Excess> excess)
    {
        var (cell, winner) = (holding.Cell, _winners[holding.Cell]);
        var whole = _baseCells.SquareMetres[cell];
        var inside = holding.Moves(whole, winner);
        var moves = inside + excess.Sum(piece => piece.SquareMetres);
        if (moves <= Slivers.SquareMetres || Substance() <= Slivers.SquareMetres)
            return null;

        var losers = holding.Parcels.Where(parcel => parcel.Overlay != winner && !Slivers.Is(parcel.Shape)).Select(parcel => parcel.Overlay)
            .Concat(excess.Select(piece => piece.Overlay)).Distinct().Order();
        return new ProposedCell(
            _baseCells.Code(cell),
            Kind(holding, moves, whole),
            _overlay.Code(winner),
            [.. losers.Select(_overlay.Code)],
            moves,
            Coverage.Head(Coverage.People(_baseCells, cell, inside)));

        double Substance() => holding.Substance(_baseCells.Shapes[cell], winner) + excess.Sum(piece => Slivers.Substance(piece.Shape));
    }

    private static ProposalKind Kind(Holding holding, double moves, double whole)
    {
        var single = moves - holding.Uncovered - holding.Doubly;
        if (holding.Doubly > Slivers.SquareMetres && holding.Doubly >= Math.Max(holding.Uncovered, single))
            return ProposalKind.Untangle;
        if (holding.Uncovered > Slivers.SquareMetres && holding.Uncovered >= single)
            return ProposalKind.Fill;

        return moves <= Slightly * whole ? ProposalKind.Snap : ProposalKind.Transfer;
    }
}
