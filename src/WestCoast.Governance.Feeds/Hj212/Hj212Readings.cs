using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Turns valid measurements into readings; what is marked otherwise stays in the raw frame only.</summary>
public static class Hj212Readings
{
    /// <summary>One reading per number, channel "code-statistic" as on the wire; the same data sent again has the same ids.</summary>
    public static IEnumerable<Reading> Of(Station station, Hj212Pollutant pollutant, Hj212Occasion when)
    {
        if (!Hj212Mark.IsValid(pollutant.Mark))
            yield break;

        foreach (var value in pollutant.Values)
        {
            yield return new Reading
            {
                DeviceId = station.DeviceOf(Channel(pollutant.Code, value.Statistic)), Kind = station.Feed,
                ReadingId = string.Create(CultureInfo.InvariantCulture, $"{when.Cn}-{when.DataTime.UtcTicks:x}-{value.Statistic}-{value.Number:R}"),
                At = when.At, ReceivedAt = when.Now, Value = value.Number, Unit = Hj212Substances.UnitOf(pollutant.Code, value.Statistic),
            };
        }
    }

    public static string Channel(string code, string statistic) => $"{code}-{statistic}";
}
