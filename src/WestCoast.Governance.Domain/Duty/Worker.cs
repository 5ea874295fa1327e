using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Duty;

/// <summary>What somebody on duty does in a division.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkerRole>))]
public enum WorkerRole
{
    /// <summary>网格员</summary>
    [JsonStringEnumMemberName("grid-worker")] GridWorker = 1,

    /// <summary>网格长</summary>
    [JsonStringEnumMemberName("leader")] Leader = 2,
}

/// <summary>
/// Somebody who serves a division, from one day until another, in shifts. Without shifts: at all hours. Skills are
/// families of kinds (fire, hazmat …) that the worker is trained for.
/// </summary>
public sealed record Worker(
    string Id,
    string Zh,
    string En,
    string Division,
    WorkerRole Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<Shift>? Shifts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? ValidFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? ValidTo = null,
    bool Synthetic = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<string>? Skills = null)
{
    public bool ServesOn(DateOnly day) => (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day < ValidTo);

    public bool IsOnDuty(DateTimeOffset at) => ServesOn(ChinaDay.Of(at)) && (Shifts is null or { Count: 0 } || Shifts.Any(shift => shift.Covers(at)));
}
