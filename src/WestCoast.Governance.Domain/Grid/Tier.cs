namespace WestCoast.Governance.Domain.Grid;

/// <summary>The three levels of responsibility; one more is one level up.</summary>
public enum Tier
{
    Community = 1,
    Subdistrict = 2,
    District = 3,
}
