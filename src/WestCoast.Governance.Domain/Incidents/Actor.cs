namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Who did it, in which role, from which address. The hub itself is <see cref="System"/>.</summary>
public sealed record Actor(string User, string Role, string? From = null)
{
    public static readonly Actor System = new("system", "system");
}
