namespace WestCoast.Governance.Domain.Incidents;

/// <summary>What a text that goes into the record may be.</summary>
internal static class Words
{
    public const int Longest = 2000;

    /// <summary>The refusal of a reason or result that must be there; null when it is fine.</summary>
    public static Decision? Needed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Decision.Reject("reason.missing", "This needs a reason or a result, in words.") : Optional(text);

    public static Decision? Optional(string? text) =>
        text is null ? null
        : text.Contains('\0') ? Decision.Reject("reason.zero-character", "A text cannot hold U+0000.")
        : text.Length > Longest ? Decision.Reject("reason.too-long", $"A text may have {Longest} characters; this one has {text.Length}.")
        : null;

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
