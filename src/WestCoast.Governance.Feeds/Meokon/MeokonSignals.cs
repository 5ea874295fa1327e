using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>What a report means: a reading for each sample and channel, a signal for each alarm bit that went up or down.</summary>
public static class MeokonSignals
{
    /// <summary>A terminal without a network's clock counts from anywhere; what is older than this is dated by its arrival.</summary>
    public static readonly TimeSpan OldestBelieved = TimeSpan.FromDays(366);

    /// <summary>When the last sample was taken: by the terminal, unless its clock is ahead of ours or hopelessly behind.</summary>
    public static DateTimeOffset LastAt(MeokonValues values, DateTimeOffset now)
    {
        var told = DateTimeOffset.FromUnixTimeSeconds(values.LastAt);
        return EventTime.IsImpossible(told, now) || now - told > OldestBelieved ? now : told;
    }

    /// <summary>Oldest first; the momentary values stand in where there is no sample. Channels are named 1, 2 …</summary>
    public static IEnumerable<Reading> Readings(MeokonFrame.Report report, Station station, DateTimeOffset now)
    {
        if (report.Values is not { } values || MeokonType.Of(report.Type) is not { } type)
            yield break;

        var (last, samples) = (LastAt(values, now), values.Samples.Count > 0 ? values.Samples : [values.Current]);
        for (var i = 0; i < samples.Count; i++)
        {
            var at = last - (TimeSpan.FromSeconds(report.IntervalSeconds) * (samples.Count - 1 - i));
            for (var channel = 0; channel < type.Channels.Count; channel++)
                yield return Reading(station, type.Channels[channel], channel + 1, samples[i][channel], at, now);
        }
    }

    /// <param name="before">The alarm bits of the report before, of the same type.</param>
    public static IEnumerable<SignalReceived> Signals(EdgeStamp stamp, MeokonFrame.Report report, byte before, Station station, DateTimeOffset now)
    {
        var at = report.Values is { } values ? LastAt(values, now) : now;
        var told = report.Values is { } its ? its.LastAt.ToString("x", CultureInfo.InvariantCulture) : SignalIds.ForFrame(station.Feed, station.Id, report.Body.Span).ToString("N");
        foreach (var alarm in MeokonAlarm.Of(report.Type).Where(alarm => alarm.IsSetIn(before) != alarm.IsSetIn(report.Alarms)))
        {
            var raised = alarm.IsSetIn(report.Alarms);
            yield return StationSignals.From(
                stamp, station, $"{told}/{alarm.Word}/{(raised ? "raised" : "cleared")}", alarm.Kind,
                raised ? $"{station.Zh}：{alarm.Zh}{Value(report, alarm)}" : $"{station.Zh}：{alarm.Zh}已恢复{Value(report, alarm)}", at, now) with
            {
                Condition = raised ? SignalCondition.Raised : SignalCondition.Cleared,
                Description = Describe(report), Finding = Finding(report, alarm),
            };
        }
    }

    /// <summary>Everything the report tells beside its samples, for people.</summary>
    public static string Describe(MeokonFrame.Report report)
    {
        var alarms = string.Join('、', MeokonAlarm.Of(report.Type).Where(alarm => alarm.IsSetIn(report.Alarms)).Select(alarm => alarm.Zh + Value(report, alarm)));
        var power = report.ExternalPower ? "外部供电" : $"电池 {Math.Min(100, report.BatterySteps * 5)}%";
        var type = MeokonType.Of(report.Type) is null ? $"；类型 {report.Type} 未知，数据未解析" : "";
        return $"铭控终端 {report.DeviceId}；报警：{(alarms.Length == 0 ? "无" : alarms)}；{power}，信号 {report.SignalDbm} dBm{type}";
    }

    private static Reading Reading(Station station, MeokonChannel channel, int number, short raw, DateTimeOffset at, DateTimeOffset now) => new()
    {
        DeviceId = station.DeviceOf(number.ToString(CultureInfo.InvariantCulture)), Kind = station.Feed, Unit = channel.Unit,
        ReadingId = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds():x}-{number}-{raw}"),
        Value = channel.ValueOf(raw), At = at, ReceivedAt = now,
    };

    private static Finding? Finding(MeokonFrame.Report report, MeokonAlarm alarm)
    {
        if (Channel(report, alarm) is not { } channel)
            return null;

        var (low, high) = report.Values!.Limits[alarm.Channel!.Value];
        return new Finding
        {
            Rule = alarm.Word, Unit = channel.Unit, Value = channel.ValueOf(report.Values.Current[alarm.Channel.Value]),
            Limit = alarm.Word switch { "low" or "second-low" => channel.ValueOf(low), "high" or "second-high" => channel.ValueOf(high), _ => null },
        };
    }

    private static string Value(MeokonFrame.Report report, MeokonAlarm alarm)
    {
        if (Finding(report, alarm) is not { Value: { } value } found)
            return "";
        var limit = found.Limit is { } its ? string.Create(CultureInfo.InvariantCulture, $"，限值 {its:0.###}") : "";
        return string.Create(CultureInfo.InvariantCulture, $" {value:0.###} {found.Unit}{limit}");
    }

    private static MeokonChannel? Channel(MeokonFrame.Report report, MeokonAlarm alarm) =>
        report.Values is not null && alarm.Channel is { } index && MeokonType.Of(report.Type) is { } type && index < type.Channels.Count
            ? type.Channels[index]
            : null;
}
