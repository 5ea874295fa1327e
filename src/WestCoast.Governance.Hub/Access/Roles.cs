namespace WestCoast.Governance.Hub.Access;

/// <summary>The four kinds of seats.</summary>
internal static class Roles
{
    public const string Dispatcher = "dispatcher";
    public const string GridWorker = "grid-worker";
    public const string Operator = "operator";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Dispatcher, GridWorker, Operator, Administrator];
}

/// <summary>Names of authorization policies.</summary>
internal static class Policies
{
    /// <summary>Changes incidents from a desk.</summary>
    public const string Desk = "desk";

    /// <summary>Sees what was refused and what is dead.</summary>
    public const string Operations = "operations";
}
