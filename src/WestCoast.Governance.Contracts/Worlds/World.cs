using System.Text.Json.Serialization;

namespace WestCoast.Governance.Contracts.Worlds;

/// <summary>Two complete, separate universes of the same program. Nothing crosses from one to the other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<World>))]
public enum World
{
    /// <summary>Real input, real people.</summary>
    Live = 1,

    /// <summary>Simulated or replayed input; nothing leaves the building.</summary>
    Drill = 2,
}
