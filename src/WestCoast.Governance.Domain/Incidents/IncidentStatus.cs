namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Whether somebody still has to care.</summary>
public enum IncidentStatus
{
    None = 0,
    Open = 1,
    Closed = 2,
}
