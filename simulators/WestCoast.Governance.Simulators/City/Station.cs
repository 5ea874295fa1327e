using System.Text.Json.Serialization;

namespace WestCoast.Governance.Simulators.City;

/// <summary>One line of stations.json.</summary>
internal sealed record Station(
    string Id,
    string Protocol,
    string Address,
    string Feed,
    string Zh,
    string En,
    double Lon,
    double Lat,
    string Cell,
    int ExpectedIntervalSeconds,
    IReadOnlyDictionary<string, string> Channels,
    bool Synthetic)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Plate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HazardousGoods { get; init; }
}
