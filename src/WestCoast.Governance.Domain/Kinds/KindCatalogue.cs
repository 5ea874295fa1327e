using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Kinds;

/// <summary>All kinds of one version of the catalogue.</summary>
public sealed class KindCatalogue
{
    /// <summary>What a kind that the catalogue does not know is taken for; every catalogue has it.</summary>
    public const string Other = "other";

    private readonly FrozenDictionary<string, Kind> _byCode;
    private readonly IReadOnlyList<(string Prefix, Kind Kind)> _byCityCode;

    public KindCatalogue(IEnumerable<Kind> kinds, int? version = null)
    {
        (Kinds, Version) = ([.. kinds], version);
        _byCode = Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
        _byCityCode = [.. Kinds.SelectMany(kind => (kind.Codes ?? []).Select(code => (code, kind))).OrderByDescending(entry => entry.code.Length)];
    }

    public EquatableList<Kind> Kinds { get; }

    /// <summary>The version of the layer it is; null outside a city.</summary>
    public int? Version { get; }

    public bool Knows(string code) => _byCode.ContainsKey(code);

    public Kind Find(string code) => _byCode.GetValueOrDefault(code) ?? _byCode[Other];

    /// <summary>
    /// The kind that a code of a city component (部件) or event (事件) belongs to, as CJ/T 214 classes them: the longest
    /// code of the catalogue that it begins with; null when there is none.
    /// </summary>
    public Kind? FindByCityCode(string code) => _byCityCode.FirstOrDefault(entry => code.StartsWith(entry.Prefix, StringComparison.Ordinal)).Kind;
}
