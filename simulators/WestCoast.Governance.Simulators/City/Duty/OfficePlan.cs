using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Simulators.City.Overlays;

namespace WestCoast.Governance.Simulators.City.Duty;

/// <summary>The departments' offices: one each in the district, and stations in the units or for cells of their own layer. All made up.</summary>
internal static class OfficePlan
{
    private const string District = "370211";
    private const int CellsOfAFireStation = 5;

    private static readonly (string Code, string Zh, string En)[] Bureaus =
    [
        ("public-security", "公安", "public security"), ("emergency", "应急管理", "emergency management"), ("fire-rescue", "消防救援", "fire and rescue"),
        ("urban-management", "城市管理", "urban management"), ("traffic", "交通", "traffic"), ("water", "水务", "water"), ("ecology", "生态环境", "ecology"),
        ("petitions", "信访", "petitions"), ("justice", "司法", "justice"), ("civil-affairs", "民政", "civil affairs"), ("housing", "住建", "housing"),
    ];

    private static readonly string[] InEveryUnit = ["urban-management", "emergency", "public-security", "justice", "civil-affairs"];

    public static IReadOnlyList<Department> Of(IReadOnlyList<Overlay> overlays)
    {
        var layers = overlays.ToDictionary(overlay => overlay.Style.Department);
        var whole = Bureaus.Select(bureau => Office(bureau.Code, District, $"示例{bureau.Zh}部门", $"Example office, {bureau.En}", null, null));
        var local = Units.All.SelectMany(unit => Bureaus.Where(bureau => InEveryUnit.Contains(bureau.Code)).Select(bureau =>
        {
            var layer = layers.GetValueOrDefault(bureau.Code);
            return Office(bureau.Code, unit.Code, $"{unit.Zh}{bureau.Zh}示例所", $"Example station, {bureau.En}, {unit.En}", layer?.Style.Code, CellsIn(layer, unit.Code));
        }));
        var fire = layers["fire-rescue"];
        var stations = fire.Cells.Chunk(CellsOfAFireStation).Select((cells, i) =>
            Office("fire-rescue", District, $"示例消防救援站 {i + 1:00}", $"Example fire station {i + 1:00}", fire.Style.Code, [.. cells.Select(cell => cell.Code)])
            with { Id = $"fire-station-{i + 1:00}" });

        return [.. whole, .. local, .. stations];
    }

    private static Department Office(string code, string division, string zh, string en, string? layer, EquatableList<string>? cells) =>
        new($"{code}-{division}", layer, zh, en, division, cells, Synthetic: true, Code: code);

    /// <summary>The 7th to 15th digit of an overlay code name the unit.</summary>
    private static EquatableList<string>? CellsIn(Overlay? layer, string unit) =>
        layer is null ? null : [.. layer.Cells.Where(cell => cell.Code[6..15] == unit).Select(cell => cell.Code)];
}
