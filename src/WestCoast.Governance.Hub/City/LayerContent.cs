using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Hub.City;

/// <summary>A version's file as it was delivered, in the coordinate system it was delivered in. Never changed, never deleted.</summary>
internal sealed record LayerContent(string Id, string Layer, int Version, FileFormat Format, string Text, string? Crs)
{
    public static LayerContent Of(LayerVersion version, FileFormat format, string text) => new(version.Id, version.Layer, version.Version, format, text, version.Crs);
}
