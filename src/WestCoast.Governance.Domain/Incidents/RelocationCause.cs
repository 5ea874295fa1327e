namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Why an incident is now somewhere else.</summary>
public enum RelocationCause
{
    /// <summary>Somebody knows better where it is.</summary>
    PositionCorrected = 1,

    /// <summary>It has not moved; a border or a division has.</summary>
    BoundaryChanged = 2,
}
