using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What can be asked of a station, as the README lists it: the command and its parameters (HJ 212-2017, Annex C). Passwords are not among it.</summary>
public static class Hj212Requests
{
    public const string Unknown = "request.unknown";
    public const string NotInVersion = "request.not-in-version";
    public const string ArgumentMissing = "argument.missing";
    public const string ArgumentWrong = "argument.wrong";

    /// <returns>Null with a refusal when it cannot be asked.</returns>
    public static (int Cn, string Parameters)? Of(StationRequest request, Hj212Version version, DateTimeOffset now, out Asked.Refused? refused)
    {
        var arguments = new Hj212Arguments(request.Arguments, version);
        (int Cn, string Parameters) asked = request.Request switch
        {
            "read-time" => (Hj212Command.SystemTime, arguments.PollutantIfGiven()),
            "set-time" => (Hj212Command.SetSystemTime, Join(arguments.PollutantIfGiven(), $"SystemTime={Hj212Time.Write(arguments.Time("time", now))}")),
            "read-realtime-interval" => (Hj212Command.RealTimeInterval, ""),
            "set-realtime-interval" => (Hj212Command.SetRealTimeInterval, arguments.Interval()),
            "start-realtime" => (Hj212Command.RealTime, ""),
            "stop-realtime" => (Hj212Command.StopRealTime, ""),
            "read-minute-history" => (Hj212Command.Minute, arguments.Span()),
            "read-hour-history" => (Hj212Command.Hour, arguments.Span()),
            "read-day-history" => (Hj212Command.Day, arguments.Span()),
            "calibrate" => (3011, arguments.Pollutant()),
            "sample-now" => (3012, arguments.Pollutant()),
            "clean" => (arguments.NotIn(Hj212Version.V2005, 3013), arguments.Pollutant()),
            "compare-sampling" => (arguments.OnlyIn(Hj212Version.V2017, 3014), arguments.Pollutant()),
            "keep-sample" when version == Hj212Version.V2025 => (3022, arguments.Pollutant()),
            "keep-sample" => (arguments.OnlyIn(Hj212Version.V2017, 3015), ""),
            "read-sampling-period" => (arguments.OnlyIn(Hj212Version.V2017, 3017), arguments.Pollutant()),
            "read-sample-time" => (arguments.NotIn(Hj212Version.V2005, 3018), arguments.Pollutant()),
            "read-device-id" => (arguments.NotIn(Hj212Version.V2005, 3019), arguments.Pollutant()),
            "read-info" => (arguments.NotIn(Hj212Version.V2005, 3020), Join(arguments.Pollutant(), $"InfoId={arguments.Code("info")}")),
            _ => (arguments.Refuse<int>(Unknown, request.Request), ""),
        };
        refused = arguments.Refused;
        return refused is null ? asked : null;
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : $"{first};{second}";
}
