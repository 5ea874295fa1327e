using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>An incident given (派单) to one worker, department or desk; at most one of an incident's is live.</summary>
public sealed record Assignment(Guid Id, Assignee To, AssignmentState State, DateTimeOffset OfferedAt, Actor By)
{
    public string? Why { get; init; }

    [JsonIgnore]
    public bool IsLive => State is AssignmentState.Offered or AssignmentState.Accepted or AssignmentState.OnScene;
}

/// <summary>Whom an incident is given to: a worker's id, a department's code in a division, or a division's own desk.</summary>
public sealed record Assignee(AssigneeKind Kind, string Id, string Zh, string En, string Division)
{
    private const string DepartmentMark = "department:";

    /// <summary>One word for whoever it is: worker:w-0001, department:emergency@370211, desk:370211001006.</summary>
    [JsonIgnore]
    public string Key => Kind switch
    {
        AssigneeKind.Worker => $"worker:{Id}",
        AssigneeKind.Department => $"{DepartmentMark}{Id}@{Division}",
        _ => $"desk:{Division}",
    };

    /// <summary>The key under which somebody is given assignments.</summary>
    public static string KeyOf(string division, string? department, string? worker) => (worker, department) switch
    {
        ({ } id, _) => $"worker:{id}",
        (_, { } code) => $"{DepartmentMark}{code}@{division}",
        _ => $"desk:{division}",
    };

    /// <summary>The department's code that a key names; null for anybody else's.</summary>
    public static string? DepartmentIn(string key) =>
        key.StartsWith(DepartmentMark, StringComparison.Ordinal) ? key[DepartmentMark.Length..].Split('@')[0] : null;

    /// <summary>May this person answer for it?</summary>
    public bool Is(Actor actor) => Kind switch
    {
        AssigneeKind.Worker => actor.Worker == Id,
        AssigneeKind.Department => actor.Department == Id && actor.Division == Division,
        _ => actor.Division == Division && actor is { Worker: null, Department: null },
    };
}

/// <summary>What an assignee is.</summary>
public enum AssigneeKind
{
    Worker = 1,
    Department = 2,
    Desk = 3,
}

/// <summary>How far an assignment has come.</summary>
public enum AssignmentState
{
    Offered = 1,
    Accepted = 2,
    OnScene = 3,
    Done = 4,
    Refused = 5,
    Expired = 6,
    HandedOver = 7,
    Withdrawn = 8,
}
