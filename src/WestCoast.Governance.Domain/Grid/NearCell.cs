namespace WestCoast.Governance.Domain.Grid;

/// <summary>A cell and how far it is, 0 m from inside it.</summary>
public sealed record NearCell(GridCell Cell, double Metres);
