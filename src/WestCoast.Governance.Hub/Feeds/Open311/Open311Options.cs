using System.Security.Cryptography;
using System.Text;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>An application that may send citizens' requests. Of its key only the hash is kept in memory.</summary>
internal sealed record Open311Key(string Name, byte[] Hash, int PerMinute);

/// <summary>Who may send citizens' requests, about what, and how often anybody may ask: configuration <c>Feeds:Open311</c>.</summary>
internal sealed class Open311Options
{
    private const int ShortestKey = 16;
    private const int UsualPerKey = 60;
    private const int UsualPerAddress = 120;

    /// <summary>What a citizen may report unless the configuration says otherwise: nothing for which one calls 110, 119 or 120.</summary>
    private static readonly string[] UsualServices =
    [
        "road-damage", "road-cleaning", "illegal-dumping", "green-space", "street-order", "illegal-building", "noise", "pollution", "utility-fault", "water-burst", "flooding",
        "safety-hazard", "other",
    ];

    public required IReadOnlyList<Open311Key> Keys { get; init; }

    /// <summary>Codes of kinds; those the catalogue does not have just now are not offered.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>When set, a jurisdiction_id that is told must be this one.</summary>
    public string? Jurisdiction { get; init; }

    public int PerAddress { get; init; } = UsualPerAddress;

    /// <summary>Null where no key is configured: then none of its routes exist.</summary>
    public static Open311Options? Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Feeds:Open311");
        List<Open311Key> keys = [.. section.GetSection("Keys").GetChildren().Select(KeyOf)];
        if (keys.Count == 0)
            return null;
        if (keys.DistinctBy(key => key.Name).Count() < keys.Count)
            throw new Refusal("Feeds:Open311:Keys has two keys of one Name.");
        return new()
        {
            Keys = keys, Services = section.GetSection("Services").Get<string[]>() ?? UsualServices, Jurisdiction = section["Jurisdiction"],
            PerAddress = Count(section, "PerAddress", UsualPerAddress),
        };
    }

    /// <summary>In the same time whichever key it is, or none.</summary>
    public Open311Key? Find(string told)
    {
        var hash = Hash(told);
        Open311Key? found = null;
        foreach (var key in Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, key.Hash))
                found = key;
        }

        return found;
    }

    private static Open311Key KeyOf(IConfigurationSection entry)
    {
        var name = entry["Name"] is { Length: > 0 and <= 60 } told ? told : throw new Refusal("Feeds:Open311:Keys has a key without a Name of at most 60 characters.");
        return entry["Key"] is { Length: >= ShortestKey } key
            ? new(name, Hash(key), Count(entry, "PerMinute", UsualPerKey))
            : throw new Refusal($"The key of {name} in Feeds:Open311:Keys has fewer than {ShortestKey} characters.");
    }

    private static int Count(IConfigurationSection section, string name, int usual) =>
        section.GetValue(name, usual) is > 0 and var count ? count : throw new Refusal($"{section.Path}:{name} must be at least 1.");

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
