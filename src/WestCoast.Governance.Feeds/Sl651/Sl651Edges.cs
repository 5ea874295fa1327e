using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What begins and what ends with a text: every condition that stands otherwise than it was last reported, once. Pure.</summary>
internal sealed record Sl651Edges(IReadOnlyList<SignalReceived> Signals, Sl651Standing After)
{
    private const uint Level = 1u << 2;
    private static readonly TimeSpan LongestLag = TimeSpan.FromDays(1);

    /// <param name="station">Of a station that nobody registered: one that has only a name.</param>
    public static Sl651Edges Of(Sl651Standing before, Sl651Text text, Station station, EdgeStamp stamp, DateTimeOffset now)
    {
        var type = (before.Raised & Level) != 0 ? before.StationType ?? text.StationType : text.StationType ?? before.StationType;
        var standing = before with { StationType = type };
        var signals = new List<SignalReceived>();
        Turn(IsWrong(text.SentAt, now) ? standing.Raised | Sl651Standing.ClockWrong : standing.Raised & ~Sl651Standing.ClockWrong, text.SentAt, "");
        foreach (var element in text.Elements)
        {
            if (element.Value is Sl651Value.State { Word: var word })
                Turn(Sl651Condition.RaisedIn(word) | (standing.Raised & Sl651Standing.ClockWrong), element.ObservedAt ?? text.SentAt, $"45H={word:X8}");
        }

        return new(signals, standing);

        void Turn(uint raised, Sl651Time at, string told)
        {
            foreach (var condition in Sl651Condition.All.Where(condition => ((raised ^ standing.Raised) & condition.Mask) != 0))
                signals.Add(Signal(condition, (raised & condition.Mask) != 0, at, told, text, type, station, stamp, now));
            standing = standing with { Raised = raised };
        }
    }

    private static SignalReceived Signal(
        Sl651Condition condition, bool raised, Sl651Time at, string told, Sl651Text text, byte? type, Station station, EdgeStamp stamp, DateTimeOffset now)
    {
        var eventId = $"45.{condition.Bit}:{(raised ? "raised" : "cleared")}:{text.Serial:X4}:{text.SentAt.Digits}:{at.Digits}";
        var title = $"{station.Zh} {(raised ? condition.Raised : condition.Cleared)}";
        return StationSignals.From(stamp, station, eventId, condition.KindAt(type), title, at.At ?? text.SentAt.At ?? now, now) with
        {
            Condition = raised ? SignalCondition.Raised : SignalCondition.Cleared,
            Description = string.Join("；", Shown(condition, text).Append($"观测时间 {Written(at)}").Append($"测站 {station.Address}").Append(told).Where(part => part.Length > 0)),
        };
    }

    private static IEnumerable<string> Shown(Sl651Condition condition, Sl651Text text) =>
        from element in text.Elements
        where condition.Shows.Contains(element.Channel) && element.Value is Sl651Value.Number
        let kind = Sl651Elements.Find(Convert.FromHexString(element.Channel)[0])!
        select string.Create(CultureInfo.InvariantCulture, $"{kind.Zh} {((Sl651Value.Number)element.Value).Value} {kind.Unit}");

    /// <summary>No such moment, ahead of ours by more than is believed, or more than a day behind: less may be a report that is sent again.</summary>
    private static bool IsWrong(Sl651Time sentAt, DateTimeOffset now) => sentAt.At is not { } at || EventTime.IsImpossible(at, now) || now - at > LongestLag;

    private static string Written(Sl651Time at) => at.At is { } moment ? moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : $"{at.Digits}（无效）";
}
