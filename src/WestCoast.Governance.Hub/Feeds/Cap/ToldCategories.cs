using System.Collections.Frozen;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>CAP's category of each family of kinds: a table. Met is the standard's own for floods.</summary>
internal static class ToldCategories
{
    private static readonly FrozenDictionary<string, CapCategory[]> OfFamily = new Dictionary<string, CapCategory[]>
    {
        ["fire"] = [CapCategory.Fire],
        ["hazmat"] = [CapCategory.CBRNE, CapCategory.Safety],
        ["water"] = [CapCategory.Met, CapCategory.Infra],
        ["pipeline"] = [CapCategory.Infra, CapCategory.Safety],
        ["traffic"] = [CapCategory.Transport],
        ["public-security"] = [CapCategory.Security],
        ["environment"] = [CapCategory.Env],
        ["safety"] = [CapCategory.Safety],
        ["equipment"] = [CapCategory.Infra],
        ["warning"] = [CapCategory.Met, CapCategory.Safety],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<CapCategory> Of(string family) => OfFamily.GetValueOrDefault(family) ?? [CapCategory.Other];
}
