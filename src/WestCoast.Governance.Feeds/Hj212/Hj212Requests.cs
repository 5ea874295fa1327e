using System.Globalization;
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
        refused = null;
        try
        {
            var arguments = request.Arguments;
            return request.Request switch
            {
                "read-time" => (Hj212Command.SystemTime, Pollutant(arguments, needed: false)),
                "set-time" => (Hj212Command.SetSystemTime, Join(Pollutant(arguments, needed: false), $"SystemTime={Hj212Time.Write(Time(arguments, "time", now))}")),
                "read-realtime-interval" => (Hj212Command.RealTimeInterval, ""),
                "set-realtime-interval" => (Hj212Command.SetRealTimeInterval, $"RtdInterval={Interval(arguments)}"),
                "start-realtime" => (Hj212Command.RealTime, ""),
                "stop-realtime" => (Hj212Command.StopRealTime, ""),
                "read-minute-history" => (Hj212Command.Minute, Span(arguments, version)),
                "read-hour-history" => (Hj212Command.Hour, Span(arguments, version)),
                "read-day-history" => (Hj212Command.Day, Span(arguments, version)),
                "calibrate" => (3011, Pollutant(arguments)),
                "sample-now" => (3012, Pollutant(arguments)),
                "clean" => (Not(version, Hj212Version.V2005, 3013), Pollutant(arguments)),
                "compare-sampling" => (Only(version, Hj212Version.V2017, 3014), Pollutant(arguments)),
                "keep-sample" => version == Hj212Version.V2025 ? (3022, Pollutant(arguments)) : (Only(version, Hj212Version.V2017, 3015), ""),
                "read-sampling-period" => (Only(version, Hj212Version.V2017, 3017), Pollutant(arguments)),
                "read-sample-time" => (Not(version, Hj212Version.V2005, 3018), Pollutant(arguments)),
                "read-device-id" => (Not(version, Hj212Version.V2005, 3019), Pollutant(arguments)),
                "read-info" => (Not(version, Hj212Version.V2005, 3020), Join(Pollutant(arguments), $"InfoId={Code(arguments, "info")}")),
                _ => throw new CannotAsk(Unknown, request.Request),
            };
        }
        catch (CannotAsk no)
        {
            refused = new Asked.Refused(no.Reason, no.Message);
            return null;
        }
    }

    private static string Pollutant(IReadOnlyDictionary<string, string> arguments, bool needed = true) =>
        needed || arguments.ContainsKey("pollutant") ? $"PolId={Code(arguments, "pollutant")}" : "";

    private static string Span(IReadOnlyDictionary<string, string> arguments, Hj212Version version)
    {
        var (begin, end) = (Time(arguments, "begin", null), Time(arguments, "end", null));
        return begin > end
            ? throw new CannotAsk(ArgumentWrong, "end is before begin")
            : $"BeginTime={Hj212Time.Write(begin)}{(version == Hj212Version.V2025 ? ';' : ',')}EndTime={Hj212Time.Write(end)}";
    }

    private static string Interval(IReadOnlyDictionary<string, string> arguments) =>
        int.TryParse(Given(arguments, "seconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 30 and <= 3600
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : throw new CannotAsk(ArgumentWrong, "seconds: 30 to 3600");

    private static DateTimeOffset Time(IReadOnlyDictionary<string, string> arguments, string name, DateTimeOffset? otherwise) =>
        otherwise is { } given && !arguments.ContainsKey(name) ? given
        : DateTimeOffset.TryParse(Given(arguments, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new CannotAsk(ArgumentWrong, $"{name}: a time as in RFC 3339");

    private static string Code(IReadOnlyDictionary<string, string> arguments, string name) =>
        Given(arguments, name) is { Length: > 0 and <= 20 } code && code.All(char.IsAsciiLetterOrDigit) ? code : throw new CannotAsk(ArgumentWrong, $"{name}: a code of Annex B");

    private static string Given(IReadOnlyDictionary<string, string> arguments, string name) => arguments.GetValueOrDefault(name) ?? throw new CannotAsk(ArgumentMissing, name);

    private static int Only(Hj212Version version, Hj212Version only, int cn) => version == only ? cn : throw new CannotAsk(NotInVersion, $"{cn:D4} is of {only}, the station speaks {version}");

    private static int Not(Hj212Version version, Hj212Version not, int cn) => version != not ? cn : throw new CannotAsk(NotInVersion, $"{cn:D4} is not of {not}");

    private static string Join(string first, string second) => first.Length == 0 ? second : $"{first};{second}";

    /// <summary>Ends the reading of arguments; it never leaves this file.</summary>
    private sealed class CannotAsk(string reason, string message) : Exception(message)
    {
        public string Reason => reason;
    }
}
