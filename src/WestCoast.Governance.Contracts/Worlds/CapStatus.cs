using System.Text.Json.Serialization;

namespace WestCoast.Governance.Contracts.Worlds;

/// <summary>How a message is meant to be taken: the status values of CAP 1.2, element <c>alert.status</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CapStatus>))]
public enum CapStatus
{
    Actual = 1,
    Exercise = 2,
    System = 3,
    Test = 4,
    Draft = 5,
}
