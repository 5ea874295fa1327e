using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Mappings.Reports;

/// <summary>A word of theirs and what it is here. Without a table their word stands as it is; what the table does not have is <paramref name="Otherwise"/>, else refused.</summary>
public sealed record TableRule(Source From, IReadOnlyDictionary<string, string> Table, string? Otherwise)
{
    /// <param name="field">What it becomes, for the refusal: <c>kind.unmapped</c>.</param>
    /// <returns>Null without a refusal when nothing was told.</returns>
    public (string? Value, Malformed? Refused) Read(in MappingInput input, string field) => From.Text(input) switch
    {
        null or "" => (null, null),
        var told when Table.Count == 0 => (told, null),
        var told => (Table.GetValueOrDefault(told) ?? Otherwise) is { } known ? (known, null) : (null, new($"{field}.unmapped", $"'{Short(told)}' at {From} is not in the table")),
    };

    private static string Short(string told) => told.Length <= 60 ? told : told[..60];
}
