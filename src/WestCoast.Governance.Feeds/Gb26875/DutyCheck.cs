using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// 查岗: the device calls its operator, who presses a button. GB 26875.1 lets it call for ten minutes; who has not answered by then
/// was not there. Pure: whoever keeps the request keeps its times.
/// </summary>
public static class DutyCheck
{
    /// <summary>Under which the operator's answer is told; the device's own confirm comes under the request's serial.</summary>
    public const string Key = "duty";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The operator's answer (type 24, bit 5) in what a device sent, or null. Its content is the operator's number and the device's time.</summary>
    public static RequestAnswer? AnswerIn(DataUnit unit)
    {
        var answer = unit.Objects.OfType<DeviceOperation>().LastOrDefault(told => told.Operation.HasFlag(OperationBits.ConfirmOrDutyAnswer));
        return answer is null ? null : new RequestAnswer(Key, "answered", DataUnitJson.Of(unit with { Objects = [answer] }));
    }

    /// <summary>True once the window has passed and no answer came within it.</summary>
    /// <param name="answeredAt">When the last answer came, by the hub's clock; one from before the question is none.</param>
    public static bool IsUnanswered(DateTimeOffset askedAt, DateTimeOffset? answeredAt, DateTimeOffset now) =>
        now >= askedAt + Window && !(answeredAt >= askedAt && answeredAt <= askedAt + Window);

    /// <summary>What is then raised: once for a question, however often it is found to be unanswered.</summary>
    public static SignalReceived Unanswered(EdgeStamp stamp, Station station, DateTimeOffset askedAt, DateTimeOffset now) =>
        StationSignals.From(
            stamp, station, $"duty-unanswered:{askedAt.ToUniversalTime():yyyyMMdd'T'HHmmss.fff}", "duty-unanswered",
            $"{station.Zh} 查岗{Window.TotalMinutes:0}分钟无应答", askedAt + Window, now) with
        {
            Description = $"查岗时间 {TimeTag.Of(askedAt)}；装置地址 {station.Address}",
        };
}
