using System.Globalization;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Reads a request's arguments by name. The first that is wrong is kept in <see cref="Refused"/>; one that was not asked for is wrong too.</summary>
internal sealed class RequestArguments(IReadOnlyDictionary<string, string> given)
{
    private readonly HashSet<string> _used = [];
    private Asked.Refused? _refused;

    public Asked.Refused? Refused => _refused ?? given.Keys.Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal)
        .Select(name => new Asked.Refused("argument.unknown", $"'{name}' is no argument of this request.")).FirstOrDefault();

    /// <summary>systems: type.address, several with commas between.</summary>
    public IReadOnlyList<SystemQuery> Systems(int most) =>
        Several("systems", most, "type.address, each 0 to 255", numbers => numbers is [<= 255, <= 255] ? new SystemQuery((byte)numbers[0], (byte)numbers[1]) : null);

    /// <summary>parts: type.address.zone.number, several with commas between.</summary>
    public IReadOnlyList<PartQuery> Parts(int most) => Several("parts", most, "type.address.zone.number, each at most 255, 255, 65535, 65535", numbers =>
        numbers is [<= 255, <= 255, var zone, var number] ? new PartQuery((byte)numbers[0], (byte)numbers[1], new(zone, number)) : null);

    /// <summary>count: 1 to 102.</summary>
    public byte Count()
    {
        if (Value("count") is not { } text)
            return 0;
        if (byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= PanelRequests.MostRecords)
            return count;
        Refuse("argument.malformed", $"count '{text}': 1 to {PanelRequests.MostRecords}.");
        return 0;
    }

    public TimeTag From() => Value("from") is { } text ? Tag("from", text) : default;

    /// <summary>time: as given, else now.</summary>
    public TimeTag Time(DateTimeOffset now) => Value("time", isNeeded: false) is { } text ? Tag("time", text) : TimeTag.Of(now);

    /// <summary>minutes: 0 to 10, else 10. The standard has 0 there, vendors the minutes for which the device calls.</summary>
    public byte Minutes()
    {
        if (Value("minutes", isNeeded: false) is not { } text)
            return (byte)DutyCheck.Window.TotalMinutes;
        if (byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= DutyCheck.Window.TotalMinutes)
            return minutes;
        Refuse("argument.malformed", $"minutes '{text}': 0 to {DutyCheck.Window.TotalMinutes:0}.");
        return 0;
    }

    private TimeTag Tag(string name, string text)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.ToOffset(TimeTag.Beijing).Year is >= 2000 and < 2100)
            return TimeTag.Of(time);
        Refuse("argument.malformed", $"{name} '{text}': an RFC 3339 time of this century.");
        return default;
    }

    private List<T> Several<T>(string name, int most, string form, Func<ushort[], T?> read) where T : class
    {
        var texts = Value(name)?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (texts.Length > most)
            Refuse("argument.malformed", $"{name}: {texts.Length}; at most {most}.");
        var values = new List<T>();
        foreach (var text in texts.Take(most))
        {
            if (Numbers(text) is { } numbers && read(numbers) is { } value)
                values.Add(value);
            else
                Refuse("argument.malformed", $"{name} '{text}': {form}.");
        }

        return values;
    }

    private static ushort[]? Numbers(string text)
    {
        var parts = text.Split('.', 5);
        var numbers = new ushort[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!ushort.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }

    private string? Value(string name, bool isNeeded = true)
    {
        _used.Add(name);
        var text = given.GetValueOrDefault(name);
        if (text is null && isNeeded)
            Refuse("argument.missing", $"'{name}' is missing.");
        return text;
    }

    private void Refuse(string reason, string detail) => _refused ??= new(reason, detail);
}
