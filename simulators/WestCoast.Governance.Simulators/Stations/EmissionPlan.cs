using WestCoast.Governance.Feeds.Hj212;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>A pollutant that a monitor measures: around its usual value, evenly within the spread, in the unit of Annex B.</summary>
public sealed record EmissionChannel(string Code, double Usual, double Spread);

/// <summary>What a pollutant is at a time, instead of the usual: a value and its mark (N, D, T …); null for the usual.</summary>
public delegate (double Value, string Mark)? EmissionCourse(string code, DateTimeOffset at);

/// <summary>Who a simulated monitor is, how it speaks and how often.</summary>
public sealed record EmissionPlan(string Mn, string St, IReadOnlyList<EmissionChannel> Channels)
{
    public Hj212Version Version { get; init; } = Hj212Version.V2017;
    public string Pw { get; init; } = "123456";
    public int RealTimeSeconds { get; init; } = 60;
    public int MinuteInterval { get; init; } = 10;
    public EmissionCourse Course { get; init; } = (_, _) => null;
}
