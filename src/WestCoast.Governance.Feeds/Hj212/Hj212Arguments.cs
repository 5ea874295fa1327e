using System.Globalization;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Reads the arguments of a request into the parameters of a command; keeps the first that is wrong.</summary>
internal sealed class Hj212Arguments(IReadOnlyDictionary<string, string> given, Hj212Version version)
{
    public Asked.Refused? Refused { get; private set; }

    public string Pollutant() => $"PolId={Code("pollutant")}";

    public string PollutantIfGiven() => given.ContainsKey("pollutant") ? Pollutant() : "";

    /// <summary>2025 parts the two by a semicolon.</summary>
    public string Span()
    {
        var (begin, end) = (Time("begin"), Time("end"));
        if (begin > end)
            Refuse<object>(Hj212Requests.ArgumentWrong, "end is before begin");
        return $"BeginTime={Hj212Time.Write(begin)}{(version == Hj212Version.V2025 ? ';' : ',')}EndTime={Hj212Time.Write(end)}";
    }

    /// <summary>30 s to 3600 s (HJ 212-2017, 6.6.2).</summary>
    public string Interval() =>
        int.TryParse(Given("seconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 30 and <= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"RtdInterval={seconds}")
            : Refuse<string>(Hj212Requests.ArgumentWrong, "seconds: 30 to 3600") ?? "";

    public DateTimeOffset Time(string name, DateTimeOffset otherwise) => given.ContainsKey(name) ? Time(name) : otherwise;

    public string Code(string name) =>
        Given(name) is { Length: > 0 and <= 20 } code && code.All(char.IsAsciiLetterOrDigit) ? code : Refuse<string>(Hj212Requests.ArgumentWrong, $"{name}: a code of Annex B") ?? "";

    public int OnlyIn(Hj212Version only, int cn) => version == only ? cn : Refuse<int>(Hj212Requests.NotInVersion, $"{cn} is of {only}; the station speaks {version}");

    public int NotIn(Hj212Version not, int cn) => version != not ? cn : Refuse<int>(Hj212Requests.NotInVersion, $"{cn} is not of {not}");

    public T? Refuse<T>(string reason, string detail)
    {
        Refused ??= new Asked.Refused(reason, detail);
        return default;
    }

    private DateTimeOffset Time(string name) =>
        DateTimeOffset.TryParse(Given(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : Refuse<DateTimeOffset>(Hj212Requests.ArgumentWrong, $"{name}: a time as in RFC 3339");

    private string Given(string name) => given.GetValueOrDefault(name) ?? Refuse<string>(Hj212Requests.ArgumentMissing, name) ?? "";
}
