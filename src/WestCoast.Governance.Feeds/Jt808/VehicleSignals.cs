using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Alarms and cordons in the hub's words. The same report gives the same signals, however often it is sent.</summary>
internal static class VehicleSignals
{
    private static readonly string[] Winds = ["北", "东北", "东", "东南", "南", "西南", "西", "西北"];

    public static SignalReceived Raised(EdgeStamp stamp, Station station, Alarm alarm, Sighting sighting, VehiclePlace place, bool isNow, DateTimeOffset now)
    {
        var told = isNow ? "" : "补报，不代表车辆现在的状态；";
        return At(stamp, station, $"alarm-{(int)alarm.Bit}:{sighting.Key}", alarm.Kind, $"{Who(station)} {alarm.Zh}", sighting, place, now) with
        {
            Description = $"{told}{station.Zh}；{Motion(sighting)}{Particulars(alarm, sighting.Report)}；{place.Zh}",
        };
    }

    public static SignalReceived Cleared(EdgeStamp stamp, Station station, Alarm alarm, Sighting sighting, VehiclePlace place, DateTimeOffset now) =>
        At(stamp, station, $"alarm-{(int)alarm.Bit}:{sighting.Key}:cleared", alarm.Kind, $"{Who(station)} {alarm.Zh}解除", sighting, place, now) with
        {
            Condition = SignalCondition.Cleared, Description = $"{station.Zh}；{Motion(sighting)}；{place.Zh}",
        };

    public static SignalReceived Entered(
        EdgeStamp stamp, Station station, ZoneEntered entry, ExclusionZone zone, double metres, Sighting sighting, VehiclePlace place, DateTimeOffset now) =>
        At(stamp, station, ZoneKey(entry), "vehicle-in-zone", $"{Who(station)} 进入警戒区 {zone.Name}", sighting, place, now) with
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{station.Zh}；距中心 {metres:F0} 米（半径 {zone.RadiusMetres:F0} 米）；{Motion(sighting)}"),
            Finding = new Finding { Rule = "exclusion-zone", Value = Math.Round(metres), Limit = zone.RadiusMetres, Unit = "m" },
        };

    public static SignalReceived Left(EdgeStamp stamp, Station station, ZoneEntered entry, bool ended, Sighting sighting, VehiclePlace place, DateTimeOffset now) =>
        At(stamp, station, $"{ZoneKey(entry)}:cleared", "vehicle-in-zone", $"{Who(station)} {(ended ? "所在警戒区已解除" : "驶离警戒区")} {entry.Name}", sighting, place, now) with
        {
            Condition = SignalCondition.Cleared, Description = $"{station.Zh}；{Motion(sighting)}；{place.Zh}",
        };

    private static SignalReceived At(
        EdgeStamp stamp, Station station, string eventId, string kind, string title, Sighting sighting, VehiclePlace place, DateTimeOffset now)
    {
        var signal = StationSignals.From(stamp, station, eventId, kind, title, sighting.At, now);
        return signal with { Position = place.Position ?? signal.Position, Late = signal.Late || (sighting.Late && !sighting.TimeBelieved) };
    }

    private static string ZoneKey(ZoneEntered entry) => $"zone:{entry.IncidentId:N}:{entry.Since.ToOffset(BcdTime.China):yyyyMMddHHmmss}";

    private static string Who(Station station) => $"{(station.HazardousGoods ? "危货车" : "车辆")} {station.Plate ?? station.Zh}";

    private static string Motion(Sighting sighting)
    {
        var (report, clock) = (sighting.Report, sighting.TimeBelieved ? "" : "（终端时间无效，以收到时间计）");
        var heading = report.Speed > 0 && report.Direction < 360 ? $"，向{Winds[(report.Direction + 22) / 45 % 8]}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sighting.At.ToOffset(BcdTime.China):MM-dd HH:mm:ss}{clock} 车速 {report.Speed / 10.0:F1} km/h{heading}");
    }

    private static string Particulars(Alarm alarm, LocationReport report)
    {
        var confirm = report.Extra(LocationExtra.EventToConfirm)?.Number(2) is { } id ? $"；需人工确认，事件 {id}" : "";
        if (alarm.Bit is not (AlarmBit.InOrOutOfArea or AlarmBit.InOrOutOfRoute) || report.Extra(LocationExtra.InOrOut)?.Value is not { Length: 6 } where)
            return confirm;

        var area = new LocationExtra(0, where[1..5]).Number(4);
        return $"；{(where.Span[5] == 0 ? "进入" : "离开")} {area}{confirm}";
    }
}
