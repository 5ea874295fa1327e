using System.Text.RegularExpressions;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>Every code that the rules of incidents refuse with, as their source has it.</summary>
internal static partial class RefusalCodes
{
    public static IReadOnlyList<string> InTheSource()
    {
        var codes = Directory.GetFiles(Repository.Path("src", "WestCoast.Governance.Domain", "Incidents"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Rejection().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 25, "The refusals were not found.");
        return codes;
    }

    [GeneratedRegex("""\bReject\(\s*"([^"]+)"\s*,""")]
    private static partial Regex Rejection();
}
