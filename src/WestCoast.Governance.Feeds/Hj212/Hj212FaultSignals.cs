using System.Collections.Frozen;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Says when an instrument's data are marked as none of its own (D, B, T, P), or a device reports an alarm (RS), and when that is over.</summary>
public static class Hj212FaultSignals
{
    private const int DeviceAlarm = 4;

    private static readonly FrozenDictionary<string, int> Marks = new Dictionary<string, int> { ["D"] = 1, ["B"] = 2, ["T"] = 3, ["P"] = 4 }.ToFrozenDictionary();

    /// <inheritdoc cref="Hj212LimitSignals.Of"/>
    public static (IReadOnlyList<SignalReceived> Signals, Hj212Levels Levels) Of(
        EdgeStamp stamp, Station station, Hj212Pollutant pollutant, Hj212Occasion when, Hj212Levels levels)
    {
        var key = $"fault:{pollutant.Code}";
        if (!when.IsJudged || !levels.MayChange(key, when.At))
            return ([], levels);

        var (before, fault) = (levels.Of(key), FaultOf(pollutant));
        var now = fault is null ? 0 : pollutant["RS"] is not null ? DeviceAlarm + 1 : Marks[pollutant.Mark!];
        return (now > 0 == before > 0 ? [] : [Signal(stamp, station, pollutant, fault, when)], levels.With(key, now, when.At));
    }

    private static string? FaultOf(Hj212Pollutant pollutant) =>
        pollutant["RS"] is { } state ? state == DeviceAlarm ? "设备报警" : null : Hj212Mark.FaultOf(pollutant.Mark);

    private static SignalReceived Signal(EdgeStamp stamp, Station station, Hj212Pollutant pollutant, string? fault, Hj212Occasion when)
    {
        var name = Hj212Substances.Of(pollutant.Code).Zh;
        var raised = fault is not null;
        return StationSignals.From(
            stamp, station, $"fault:{pollutant.Code}:{(raised ? "raised" : "cleared")}:{Hj212Time.Write(when.DataTime)}", "device-fault",
            $"{station.Zh} {name}{(raised ? $" {fault}" : "监测恢复")}", when.HappenedAt, when.Now) with
        {
            Condition = raised ? SignalCondition.Raised : SignalCondition.Cleared,
            Severity = OverRangeOfAGas(station, pollutant) ? 3 : null,
            Description = $"因子{pollutant.Code}，数据标记{pollutant.Mark ?? "无"}{(pollutant.EFlag is { } mark ? $"，仪器标记{StorableText.Of(mark)}" : "")}，{Hj212Time.Said(when.At)}",
        };
    }

    /// <summary>A toxic gas beyond what the instrument can measure gives no reading, but must not look like any broken instrument.</summary>
    private static bool OverRangeOfAGas(Station station, Hj212Pollutant pollutant) =>
        pollutant.Mark == "T" && Hj212Limits.For(station.Feed, Hj212Substances.Of(pollutant.Code).Code)?.Kind == Hj212Limits.ToxicGas;
}
