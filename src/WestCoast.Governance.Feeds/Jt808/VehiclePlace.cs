using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Where a vehicle says it is, when that can be believed; else a word why not, and a sentence for the desk.</summary>
public sealed record VehiclePlace(Position? Position, string? Refused, string Zh)
{
    public static VehiclePlace Of(LocationReport report, CheckPosition check)
    {
        if (report.NoPosition is { } none)
            return new(null, none, $"车辆未给出可用位置（{Reason(none)}），图上为登记地点");

        var refused = check(report.SignedLongitude, report.SignedLatitude, "WGS84", out var position);
        return refused is null && position is not null
            ? new(position, null, "位置为车辆上报")
            : new(null, refused ?? "position.unknown", string.Create(
                CultureInfo.InvariantCulture,
                $"车辆上报位置 {report.SignedLongitude:F6}, {report.SignedLatitude:F6} 未采信（{refused}），图上为登记地点"));
    }

    private static string Reason(string word) => word switch
    {
        "position.encrypted" => "坐标已加密",
        "position.not-fixed" => "未定位",
        _ => "坐标超出范围",
    };
}
