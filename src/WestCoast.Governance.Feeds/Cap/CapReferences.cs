namespace WestCoast.Governance.Feeds.Cap;

/// <summary>References to earlier messages: "sender,identifier,sent", spaces between (clause 3.2.1).</summary>
public static class CapReferences
{
    public const int Most = 200;

    /// <summary>Null when it is no list of such triples, or has more than <see cref="Most"/>; empty for nothing.</summary>
    public static IReadOnlyList<CapReference>? Read(string text)
    {
        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var read = words.Take(Most + 1).Select(ReadOne).ToList();
        return words.Length > Most || read.Contains(null) ? null : [.. read.Select(one => one!)];
    }

    public static string Write(IEnumerable<CapReference> references) =>
        string.Join(' ', references.Select(one => $"{one.Sender},{one.Identifier},{CapTime.Write(one.Sent)}"));

    private static CapReference? ReadOne(string word) =>
        word.Split(',') is [{ Length: > 0 } sender, { Length: > 0 } identifier, var sent] && CapTime.Read(sent) is { } time ? new(sender, identifier, time) : null;
}
