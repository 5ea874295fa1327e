namespace WestCoast.Governance.Domain.Access;

/// <summary>How far a role's right to a deed goes.</summary>
public enum Extent
{
    Never = 0,

    /// <summary>To every incident the seat sees.</summary>
    Seen,

    /// <summary>To those it has: on its desk or one below, on its own department's, or assigned to the worker.</summary>
    Held,

    /// <summary>To what belongs to its division (and its department).</summary>
    Division,

    /// <summary>To the whole, from a seat of the whole district only.</summary>
    District,
}
