using System.Collections.Frozen;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// From where on a value is abnormal, for channels that are no sensor of the registry. <see cref="Margin"/> is how far it must come back
/// before it counts as cleared; <see cref="Second"/> a second level. <see cref="Source"/> says whose figure it is.
/// </summary>
public sealed record Hj212Limit(string Code, string Kind, double High, double Margin, string Source)
{
    public double? Second { get; init; }
    public double? Low { get; init; }

    /// <summary>0 normal, 1 over, 2 over the second level; <paramref name="before"/> is what it was.</summary>
    public int LevelOf(double value, int before) =>
        Second is { } second && (Over(value, second) || (before == 2 && value > second - Margin)) ? 2
        : Over(value, High) || value < Low || (before > 0 && (value > High - Margin || value < Low + Margin)) ? 1
        : 0;

    /// <summary>A gas alarm speaks when its set point is reached, an emission limit when it is exceeded.</summary>
    private bool Over(double value, double limit) => Kind == Hj212Limits.ToxicGas ? value >= limit : value > limit;
}

/// <summary>The limits in force for a station: those of gas alarms where people work for feed hazmat, those of emissions else.</summary>
public static class Hj212Limits
{
    public const string ToxicGas = "toxic-gas";
    public const string Pollution = "pollution";

    private const string GasAlarm = "GB/T 50493-2019 一级/二级报警值";
    private const string GasAtSource = "GB/T 50493-2019 一级/二级报警值（用于排放口系本系统示例）";
    private const string Sewage = "GB 18918-2002 一级A";
    private const string Power = "GB 13223-2011 重点地区燃煤锅炉";
    private const string Waste = "GB 18485-2014 小时均值";

    private static readonly FrozenDictionary<string, Hj212Limit> Water = ByCode(
        new("w01001", Pollution, 9, 0.2, Sewage) { Low = 6 },
        new("w01018", Pollution, 50, 5, Sewage),
        new("w21003", Pollution, 8, 0.8, Sewage));

    private static readonly FrozenDictionary<string, Hj212Limit> Workplace = ByCode(
        Gas("a21001", 20, 40, GasAlarm), Gas("a21022", 1, 2, GasAlarm), Gas("a21024", 7.5, 15, GasAlarm), Gas("a21028", 10, 20, GasAlarm),
        Gas("a21005", 20, 40, GasAlarm), Gas("a21026", 5, 10, GasAlarm), Gas("a21002", 5, 10, GasAlarm + "（二氧化氮）"));

    private static readonly FrozenDictionary<string, Hj212Limit> Emission = ByCode(
        Gas("a21001", 20, 40, GasAtSource), Gas("a21028", 10, 20, GasAtSource),
        new("a21022", Pollution, 65, 6.5, "GB 16297-1996"),
        new("a21024", Pollution, 60, 6, Waste),
        new("a21005", Pollution, 100, 10, Waste),
        new("a21026", Pollution, 50, 5, Power),
        new("a21002", Pollution, 100, 10, Power));

    /// <summary>The limit of a substance (by its code of 2017) at a station of that feed, or null.</summary>
    public static Hj212Limit? For(string feed, string code) =>
        (feed == "hazmat" ? Workplace : Emission).GetValueOrDefault(code) ?? Water.GetValueOrDefault(code);

    private static Hj212Limit Gas(string code, double first, double second, string source) => new(code, ToxicGas, first, first / 10, source) { Second = second };

    private static FrozenDictionary<string, Hj212Limit> ByCode(params Hj212Limit[] limits) => limits.ToFrozenDictionary(limit => limit.Code, StringComparer.Ordinal);
}
