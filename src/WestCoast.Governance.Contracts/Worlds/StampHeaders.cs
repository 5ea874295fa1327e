namespace WestCoast.Governance.Contracts.Worlds;

/// <summary>Names of the message and event headers that carry the stamp.</summary>
public static class StampHeaders
{
    public const string World = "wcg-world";
    public const string CapStatus = "wcg-cap-status";
}
