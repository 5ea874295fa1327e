using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>The centre's requests (8.3.2) by their words, with the arguments that the README lists.</summary>
public static class PanelRequests
{
    /// <summary>How many records one read may ask for (8.3.2.4, 8.3.2.10).</summary>
    public const int MostRecords = 102;

    public static IReadOnlyDictionary<string, byte> Types { get; } = new Dictionary<string, byte>
    {
        ["read-system-state"] = 61, ["read-part-state"] = 62, ["read-analog"] = 63, ["read-operations"] = 64, ["read-software"] = 65,
        ["read-configuration"] = 66, ["read-part-configuration"] = 67, ["read-time"] = 68, ["read-device-state"] = 81,
        ["read-device-operations"] = 84, ["read-device-software"] = 85, ["read-device-configuration"] = 86, ["read-device-time"] = 88,
        ["initialise"] = 89, ["set-clock"] = 90, ["duty-check"] = 91,
    };

    /// <summary>The data unit, or why not: request.unknown, argument.missing, argument.malformed, argument.unknown.</summary>
    public static Asked.Refused? Read(StationRequest request, DateTimeOffset now, out DataUnit? unit)
    {
        unit = null;
        if (!Types.TryGetValue(request.Request, out var type))
            return new("request.unknown", $"'{request.Request}' is none of {string.Join(", ", Types.Keys)}.");
        var arguments = new RequestArguments(request.Arguments);
        IReadOnlyList<InformationObject> objects = type switch
        {
            61 or 65 or 66 or 68 => [.. arguments.Systems(ObjectShapes.Of(type)!.Most)],
            62 or 63 or 67 => [.. arguments.Parts(ObjectShapes.Of(type)!.Most)],
            64 => [.. arguments.Systems(1).Select(at => new OperationsQuery(at.SystemType, at.SystemAddress, arguments.Count(), arguments.From()))],
            84 => [new DeviceOperationsQuery(arguments.Count(), arguments.From())],
            90 => [new ClockSetting(arguments.Time(now))],
            91 => [new DeviceQuery(arguments.Minutes())],
            _ => [new DeviceQuery(0)],
        };
        if (arguments.Refused is { } wrong)
            return wrong;
        unit = new(type, objects);
        return null;
    }
}
