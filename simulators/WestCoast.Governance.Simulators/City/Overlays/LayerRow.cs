namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>One line of layers.json.</summary>
internal sealed record LayerRow(
    string Code, string Zh, string En, string Department, string ObjectClass, string File, string Crs, bool Synthetic)
{
    public static LayerRow Of(Overlay overlay) => new(
        overlay.Style.Code, $"{overlay.Style.Zh}网格", $"{overlay.Style.En} grid", overlay.Style.Department, overlay.Style.ObjectClass,
        overlay.File, Domain.Grid.CrsNames.Of(overlay.Style.Crs), Synthetic: true);
}
