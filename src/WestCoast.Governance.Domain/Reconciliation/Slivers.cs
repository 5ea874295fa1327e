namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>What is too small to speak of: drawing noise, not a disagreement.</summary>
public static class Slivers
{
    /// <summary>Ground of at most so many square metres is in no crosswalk, is no flaw, and moves without being asked for.</summary>
    public const double SquareMetres = 10;

    /// <summary>A border that runs within so many metres of a base border follows it.</summary>
    public const double BorderMetres = 5;

    /// <summary>A base cell lies wholly in one overlay cell when that holds this share of it, and no other more than the rest.</summary>
    public const double Whole = 0.999;
}
