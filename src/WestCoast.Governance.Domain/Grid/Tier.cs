using System.Text.Json;
using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>The three levels of responsibility; one more is one level up.</summary>
public enum Tier
{
    Community = 1,
    Subdistrict = 2,
    District = 3,
}

/// <summary>Writes a tier as the seeds do, "subdistrict"; what is stored in events keeps its own spelling.</summary>
internal sealed class TierWord() : JsonStringEnumConverter<Tier>(JsonNamingPolicy.CamelCase);
