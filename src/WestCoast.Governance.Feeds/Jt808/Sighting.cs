using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808.Bodies;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>A report with what can be believed of its time.</summary>
public sealed record Sighting
{
    /// <summary>A report older than this tells of a clock, not of a vehicle: a receiver that lost count of the weeks is off by 1,024 of them.</summary>
    private static readonly TimeSpan OldestBelieved = TimeSpan.FromDays(366);

    public required LocationReport Report { get; init; }
    public required ushort Serial { get; init; }
    public bool Is2019 { get; init; }

    /// <summary>GNSS time, or the time of arrival where that is not believed.</summary>
    public required DateTimeOffset At { get; init; }

    public required bool TimeBelieved { get; init; }

    /// <summary>Told afterwards: from a blind zone, or too long ago to be the state of now.</summary>
    public required bool Late { get; init; }

    /// <summary>Names the report among those of its vehicle, also when it is sent again.</summary>
    public string Key => TimeBelieved ? $"{At.ToOffset(BcdTime.China):yyyyMMddHHmmss}" : $"{At.ToOffset(BcdTime.China):yyyyMMdd}-{Serial}";

    /// <param name="blindZone">盲区补报, type 1 of 0704.</param>
    public static Sighting Of(LocationReport report, ushort serial, bool is2019, bool blindZone, DateTimeOffset now)
    {
        var believed = report.At is { } at && !EventTime.IsImpossible(at, now) && now - at < OldestBelieved;
        var when = believed ? report.At!.Value : now;
        return new()
        {
            Report = report, Serial = serial, Is2019 = is2019, At = when, TimeBelieved = believed,
            Late = blindZone || EventTime.IsLate(when, now),
        };
    }
}
