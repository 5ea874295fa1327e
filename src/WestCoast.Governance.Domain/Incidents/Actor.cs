using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>
/// Who did it, in which role, from which address and on which device; what they serve: a division, a department of it,
/// or as a grid worker. The hub itself is <see cref="System"/>.
/// </summary>
public sealed record Actor(
    string User,
    string Role,
    string? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Division = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Worker = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Device = null)
{
    public static readonly Actor System = new("system", "system");

    [JsonIgnore]
    public bool IsPerson => Role != System.Role;
}
