namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>Why a mapping file is no good: a stable word, where in the file (a JSON pointer), and what is wrong there.</summary>
public sealed record MappingFault(string Code, string Where, string Detail)
{
    public override string ToString() => $"{Code} at {(Where.Length == 0 ? "the top" : Where)}: {Detail}";
}
