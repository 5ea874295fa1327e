using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>The readings of a text: every element of annex C that has a value, in its unit, at the time it was observed.</summary>
public static class Sl651Readings
{
    /// <summary>The same text again gives readings of the same ids.</summary>
    public static IReadOnlyList<Reading> Of(Station station, Sl651Text text, DateTimeOffset now) =>
        [.. text.Elements.SelectMany(element => Of(station, text, element, now))];

    private static IEnumerable<Reading> Of(Station station, Sl651Text text, Sl651Element element, DateTimeOffset now)
    {
        if (element.Channel.Length > 2 || Sl651Elements.Find(Convert.FromHexString(element.Channel)[0]) is not { } kind)
            yield break;

        var time = element.ObservedAt is { At: not null } observed ? observed : text.SentAt;
        if (element.Value is Sl651Value.Number { Value: var value })
            yield return Reading(station, kind, element, $"{time.Digits}-{element.Channel}", value, time.At, now);
        if (element.Value is not Sl651Value.Series series)
            yield break;

        var first = FirstOf(series, element, time.At, text.SentAt.At ?? now);
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } one)
                yield return Reading(station, kind, element, $"{time.Digits}-{element.Channel}-{i}", one, first + (series.Step * i), now);
        }
    }

    /// <summary>
    /// The observation time is the first value's: so the reports of equal periods, and the hourly ones in Fujian's access rules. Stations
    /// are seen that put the full hour there instead, when the last value ends; theirs would lie in the future.
    /// </summary>
    private static DateTimeOffset? FirstOf(Sl651Value.Series series, Sl651Element element, DateTimeOffset? observedAt, DateTimeOffset sentAt)
    {
        var span = series.Step * (series.Values.Count - 1);
        return element.Channel[0] == 'F' && observedAt is { } at && EventTime.IsImpossible(at + span, sentAt) ? at - span : observedAt;
    }

    private static Reading Reading(Station station, Sl651ElementKind kind, Sl651Element element, string id, decimal value, DateTimeOffset? at, DateTimeOffset now) => new()
    {
        DeviceId = station.DeviceOf(element.Channel), Kind = station.Feed, Unit = kind.Unit, Value = (double)value,
        ReadingId = string.Create(CultureInfo.InvariantCulture, $"{id}-{value}"), At = Believed(at, now), ReceivedAt = now,
    };

    /// <summary>A clock that is wrong is not believed: then it was observed when it came.</summary>
    private static DateTimeOffset Believed(DateTimeOffset? at, DateTimeOffset now) => at is { } told && !EventTime.IsImpossible(told, now) ? told : now;
}
