using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>What the digits of a code say a division is.</summary>
public enum DivisionClass
{
    /// <summary>街道</summary>
    Street = 1,

    /// <summary>镇</summary>
    Town = 2,

    /// <summary>乡</summary>
    Township = 3,

    /// <summary>Town-level but none of them: development zones, reserves (政企合一).</summary>
    Special = 4,

    /// <summary>居委会</summary>
    ResidentsCommittee = 5,

    /// <summary>村委会</summary>
    VillagersCommittee = 6,
}

/// <summary>The number ranges of the statistical office's division codes, and the provinces of GB/T 2260.</summary>
public static class DivisionClasses
{
    private static readonly FrozenSet<string> Provinces = FrozenSet.ToFrozenSet(
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ]);

    public static bool IsProvince(string digits) => Provinces.Contains(digits);

    /// <summary>Digits 7 to 9 of a code; null when they are in no range.</summary>
    public static DivisionClass? OfTown(int number) => number switch
    {
        >= 1 and <= 99 => DivisionClass.Street,
        >= 100 and <= 199 => DivisionClass.Town,
        >= 200 and <= 399 => DivisionClass.Township,
        >= 400 and <= 599 => DivisionClass.Special,
        _ => null,
    };

    /// <summary>Digits 10 to 12 of a code; null when they are in no range, as for merged or placeholder villages.</summary>
    public static DivisionClass? OfCommunity(int number) => number switch
    {
        >= 1 and <= 199 => DivisionClass.ResidentsCommittee,
        >= 200 and <= 399 => DivisionClass.VillagersCommittee,
        _ => null,
    };
}
