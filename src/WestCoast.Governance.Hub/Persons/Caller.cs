using System.Text.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.Hub.Persons;

/// <summary>Who called, as the department told it. Its text never goes anywhere by accident.</summary>
internal sealed record Caller(Guid SignalId, JsonObject Told, bool Intact)
{
    public string? Name => Text("name");
    public string? Phone => Text("phone");

    public MaskedCaller Masked => new(SignalId, Mask.Name(Name), Mask.Phone(Phone));

    public override string ToString() => $"the caller of signal {SignalId}";

    private string? Text(string field) => Told.FirstOrDefault(its => its.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => value.ToString(),
        _ => null,
    };
}

/// <summary>As much of a caller as everybody who sees the incident may see.</summary>
internal sealed record MaskedCaller(Guid SignalId, string? Name, string? Phone);

/// <summary>王** and 138****1234. Pure.</summary>
internal static class Mask
{
    public static string? Name(string? name) => string.IsNullOrWhiteSpace(name) ? null : $"{name.Trim().EnumerateRunes().First()}**";

    /// <summary>Of a short number only the end is shown, and of a very short one nothing.</summary>
    public static string? Phone(string? phone) => phone?.Trim() switch
    {
        null or "" => null,
        { Length: >= 11 } number => $"{number[..3]}****{number[^4..]}",
        { Length: >= 7 } number => $"****{number[^2..]}",
        _ => "****",
    };
}
