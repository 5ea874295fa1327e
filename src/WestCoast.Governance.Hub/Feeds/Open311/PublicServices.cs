using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>What a citizen may report: the configured kinds that the catalogue has now; and of these, which may be shown to everybody.</summary>
internal sealed class PublicServices(Open311Options options, Catalogue catalogue)
{
    private const string Police = "public-security";

    public IEnumerable<Kind> All => options.Services.Distinct().Where(catalogue.Knows).Select(catalogue.Kind);

    public Kind? Find(string code) => options.Services.Contains(code) && catalogue.Knows(code) ? catalogue.Kind(code) : null;

    /// <summary>A citizen may be allowed to report police matters; they are shown to nobody.</summary>
    public static bool MayBeShown(Kind kind) => kind.Family != Police && kind.Department != Police;

    public static IReadOnlyList<GeoField> Tell(Kind kind) =>
    [
        new("service_code", kind.Code), new("service_name", kind.Zh), new("description", kind.En), new("metadata", false), new("type", "batch"),
        new("keywords", $"{kind.Zh},{kind.En}"), new("group", kind.Family),
    ];
}
