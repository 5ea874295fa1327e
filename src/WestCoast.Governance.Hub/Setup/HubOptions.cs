using System.ComponentModel.DataAnnotations;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>Which universe this process belongs to, and which parts of the work it does.</summary>
internal sealed class HubOptions
{
    [Required] public World? World { get; set; }

    /// <summary>Any of feeds, detection, incidents, live, web; separated by commas.</summary>
    [Required] public string Roles { get; set; } = string.Join(',', Enum.GetNames<Role>());

    /// <summary>Folder of the seed files that <c>hub seed</c> loads.</summary>
    public string Seeds { get; set; } = "seeds";

    /// <summary>Folder with the feed keys; <c>hub seed</c> writes new secrets there.</summary>
    public string? Secrets { get; set; }

    /// <summary>Folder of the built browser clients; by default beside the program.</summary>
    public string? WebRoot { get; set; }

    /// <summary>A name for this process that survives its restarts; by default machine and port.</summary>
    public string? Instance { get; set; }

    /// <summary>Addresses of reverse proxies on other machines, separated by commas.</summary>
    public string? Proxies { get; set; }

    public AuditOptions? Audit { get; set; }

    /// <summary>Where checkpoints of the record are exported to; by default beside the secrets.</summary>
    public string? AuditFolder => Audit?.Folder ?? (Secrets is { } secrets ? Path.Combine(secrets, "audit") : null);

    public EdgeStamp Stamp => new(World!.Value);

    public bool Has(Role role) =>
        Roles.Split(',', StringSplitOptions.TrimEntries).Contains(role.ToString(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>How the record is kept.</summary>
internal sealed class AuditOptions
{
    /// <summary>Folder of the signed checkpoints; best on a disk that the database's administrators cannot write to.</summary>
    public string? Folder { get; set; }
}

/// <summary>A part of the hub's work that may run in a process of its own.</summary>
internal enum Role
{
    Feeds,
    Detection,
    Incidents,
    Live,
    Web,
}
