using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// Says when a value crosses its limit and when it is back. A channel that is a sensor of the registry is left to the hub's own
/// rules, so that there is one incident and not two.
/// </summary>
public static class Hj212LimitSignals
{
    private const int Urgent = 2;

    /// <summary>The signals of one pollutant at one occasion, and what is to be remembered once they are out.</summary>
    public static (IReadOnlyList<SignalReceived> Signals, Hj212Levels Levels) Of(
        EdgeStamp stamp, Station station, Hj212Pollutant pollutant, Hj212Occasion when, Hj212Levels levels)
    {
        var statistic = when.Cn == Hj212Command.RealTime ? "Rtd" : "Avg";
        var (channel, key) = (Hj212Readings.Channel(pollutant.Code, statistic), $"limit:{when.Cn}:{pollutant.Code}");
        if (!when.IsJudged || !Hj212Mark.IsValid(pollutant.Mark) || station.Channels.ContainsKey(channel) || pollutant[statistic] is not { } value
            || Hj212Limits.For(station.Feed, Hj212Substances.Of(pollutant.Code).Code) is not { } limit || !levels.MayChange(key, when.At))
            return ([], levels);

        var before = levels.Of(key);
        var level = limit.LevelOf(value, before);
        var (raised, cleared) = (level > before, level == 0 && before > 0);
        return (raised || cleared ? [Signal(stamp, station, pollutant, channel, limit, value, raised ? level : 0, when)] : [], levels.With(key, level, when.At));
    }

    private static SignalReceived Signal(
        EdgeStamp stamp, Station station, Hj212Pollutant pollutant, string channel, Hj212Limit limit, double value, int level, Hj212Occasion when)
    {
        var substance = Hj212Substances.Of(pollutant.Code);
        var crossed = level == 2 ? limit.Second!.Value : value < limit.Low ? limit.Low.Value : limit.High;
        var what = level switch { 0 => "恢复正常", 2 => "二级超限", _ => value < limit.Low ? "低于下限" : "超限" };
        var told = $"{substance.Zh}{what} {Said(value)}{Space(substance.Unit)}（限值{Said(crossed)}）";
        return StationSignals.From(
            stamp, station, $"limit:{channel}:{when.Cn}:{level}:{Hj212Time.Write(when.DataTime)}", limit.Kind, $"{station.Zh} {told}", when.HappenedAt, when.Now) with
        {
            Condition = level == 0 ? SignalCondition.Cleared : SignalCondition.Raised,
            Severity = level == 2 ? Urgent : null,
            Description = $"{told}，因子{channel}，{Basis(when.Cn)}{Hj212Time.Said(when.At)}，限值依据：{limit.Source}",
            Finding = new Finding { Rule = "hj212-limit", Value = value, Limit = crossed, Unit = substance.Unit },
        };
    }

    private static string Basis(int cn) => cn switch
    {
        Hj212Command.Minute => "分钟均值，时段起",
        Hj212Command.Hour => "小时均值，时段起",
        _ => "实时值，",
    };

    private static string Said(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Space(string unit) => unit.Length == 0 ? "" : " " + unit;
}
