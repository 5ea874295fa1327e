using System.Globalization;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>The message that a request is; or why it is none.</summary>
internal static class RequestBody
{
    private const double WidestMetres = 1_000_000;

    public static (ushort Id, byte[] Body, Asked.Refused? Refused) Of(StationRequest request, bool is2019) => request.Request switch
    {
        "query-location" => (MessageId.QueryLocation, [], null),
        "confirm-alarm" => ConfirmAlarm(request),
        "set-area" => SetArea(request, is2019),
        "remove-area" => RemoveArea(request),
        _ => No("request.unknown", $"'{request.Request}'; there are set-area, remove-area, confirm-alarm, query-location"),
    };

    private static (ushort, byte[], Asked.Refused?) SetArea(StationRequest request, bool is2019)
    {
        if (!Id(request, out var id))
            return No("argument.invalid", "id: a number from 1 to 4294967295");
        if (!Number(request, "lon", 180, out var longitude) || !Number(request, "lat", 90, out var latitude))
            return No("argument.invalid", "lon, lat: WGS-84 degrees");
        if (!Number(request, "radius", WidestMetres, out var radius) || radius < 1)
            return No("argument.invalid", $"radius: 1 to {WidestMetres} metres");

        var name = request.Arguments.GetValueOrDefault("name") is { } given ? given[..Math.Min(given.Length, 50)] : "";
        var area = new CircularArea(id, longitude, latitude, (uint)Math.Ceiling(radius), name);
        return (MessageId.SetCircles, new CircularAreas(CircularAreas.Append, [area]).Write(is2019), null);
    }

    private static (ushort, byte[], Asked.Refused?) RemoveArea(StationRequest request) =>
        Id(request, out var id) ? (MessageId.DeleteCircles, CircularAreas.WriteDeletion(id), null) : No("argument.invalid", "id: a number from 1 to 4294967295");

    /// <summary>Without arguments: every alarm of every kind that can be confirmed.</summary>
    private static (ushort, byte[], Asked.Refused?) ConfirmAlarm(StationRequest request)
    {
        var (serial, bits) = ((ushort)0, Alarm.Confirmable);
        if (request.Arguments.GetValueOrDefault("serial") is { } given && !ushort.TryParse(given, CultureInfo.InvariantCulture, out serial))
            return No("argument.invalid", "serial: 0 to 65535");
        if (request.Arguments.GetValueOrDefault("bits") is { } list && !Bits(list, out bits))
            return No("argument.invalid", "bits: some of 0, 3, 20, 21, 22, 27, 28, with commas between");
        return (MessageId.ConfirmAlarm, new AlarmConfirmation(serial, bits).Write(), null);
    }

    private static bool Bits(string list, out uint bits)
    {
        bits = 0;
        foreach (var item in list.Split(','))
        {
            if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var bit) || bit > 31 || (Alarm.Confirmable & (1u << bit)) == 0)
                return false;
            bits |= 1u << bit;
        }

        return true;
    }

    private static bool Id(StationRequest request, out uint id) =>
        uint.TryParse(request.Arguments.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out id) && id != 0;

    private static bool Number(StationRequest request, string name, double limit, out double value) =>
        double.TryParse(request.Arguments.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= limit;

    private static (ushort, byte[], Asked.Refused?) No(string reason, string detail) => (0, [], new Asked.Refused(reason, detail));
}
