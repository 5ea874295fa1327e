namespace WestCoast.Governance.Domain.Access;

/// <summary>Who sits there: a role, tied to a division and, for those who have one, to a department or a worker's id.</summary>
public sealed record Seat(string User, string Role, string Division, string? Department = null, string? Worker = null);

/// <summary>The kinds of seats. The words are stored in events and in cookies.</summary>
public static class SeatRoles
{
    public const string Dispatcher = "dispatcher";
    public const string GridWorker = "grid-worker";
    public const string Department = "department";
    public const string Operator = "operator";
    public const string Administrator = "administrator";
    public const string Auditor = "auditor";

    public static readonly IReadOnlyList<string> All = [Dispatcher, GridWorker, Department, Operator, Administrator, Auditor];

    /// <summary>Those who work an incident from a desk.</summary>
    public static readonly IReadOnlyList<string> Desks = [Dispatcher, Operator, Administrator];
}
