using System.Text.Json.Serialization;

namespace WestCoast.Governance.Contracts.Signals;

/// <summary>Whether the abnormal condition began or ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignalCondition>))]
public enum SignalCondition
{
    Raised = 1,
    Cleared = 2,
}
