using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What a data command means: its readings, its signals, and what is to be remembered once they are out.</summary>
public sealed record Hj212Meaning(IReadOnlyList<Reading> Readings, IReadOnlyList<SignalReceived> Signals, Hj212Levels Levels)
{
    public const string NoTime = "time.missing";

    /// <summary>Null when data of an interval do not say which; data of the moment are then of the QN's time, or of now.</summary>
    /// <param name="asked">They answer a request: a history that was asked for opens nothing.</param>
    public static Hj212Meaning? Of(EdgeStamp stamp, Station station, Hj212Segment segment, Hj212Levels levels, bool asked, DateTimeOffset now)
    {
        var (readings, signals) = (new List<Reading>(), new List<SignalReceived>());
        foreach (var data in Hj212Data.Of(segment).Where(data => data.Pollutants.Count > 0))
        {
            if ((data.DataTime ?? MomentOf(segment, now)) is not { } time)
                return null;

            var when = new Hj212Occasion(segment.Cn, time, now);
            foreach (var pollutant in data.Pollutants)
            {
                readings.AddRange(Hj212Readings.Of(station, pollutant, when));
                if (asked && !Hj212Command.IsOfTheMoment(segment.Cn))
                    continue;
                (var faults, levels) = Hj212FaultSignals.Of(stamp, station, pollutant, when, levels);
                (var crossings, levels) = Hj212LimitSignals.Of(stamp, station, pollutant, when, levels);
                signals.AddRange(faults);
                signals.AddRange(crossings);
            }
        }

        return new(readings, signals, levels);
    }

    /// <summary>Whether a packet tells of a gas at its alarm set point: it overtakes what else waits.</summary>
    public static bool IsUrgent(Hj212Segment segment) =>
        segment.Cn == Hj212Command.RealTime && Hj212Data.Of(segment).SelectMany(data => data.Pollutants).Any(pollutant =>
            Hj212Limits.For("hazmat", Hj212Substances.Of(pollutant.Code).Code) is { Kind: Hj212Limits.ToxicGas } limit
            && (pollutant.Mark == "T" || (Hj212Mark.IsValid(pollutant.Mark) && pollutant["Rtd"] >= limit.High)));

    private static DateTimeOffset? MomentOf(Hj212Segment segment, DateTimeOffset now) =>
        Hj212Command.IsOfTheMoment(segment.Cn) ? Hj212Time.Read(segment.Qn) ?? now : null;
}
