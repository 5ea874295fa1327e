namespace WestCoast.Governance.Hub.Access;

/// <summary>Names of authorization policies.</summary>
internal static class Policies
{
    /// <summary>Changes incidents from a desk.</summary>
    public const string Desk = "desk";

    /// <summary>Sees what was refused and what is dead.</summary>
    public const string Operations = "operations";
}
