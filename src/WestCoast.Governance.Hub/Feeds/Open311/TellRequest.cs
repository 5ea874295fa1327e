using System.Globalization;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>
/// An incident as everybody may read it. No text that anybody wrote goes out, no address, no picture, no degrees finer than about a hundred metres:
/// any of these may tell who or where somebody is.
/// </summary>
internal sealed class TellRequest(Catalogue catalogue, CityModel city, TimeProvider clock)
{
    private const int Decimals = 3;

    /// <param name="row">The incident itself.</param>
    /// <param name="goesOn">The one that it goes on in; itself, unless it was merged.</param>
    public IReadOnlyList<GeoField> Of(IncidentRow row, IncidentRow goesOn)
    {
        var kind = catalogue.Kind(row.Kind);
        return
        [
            new("service_request_id", row.Number.ToString(CultureInfo.InvariantCulture)), new("status", goesOn.Status == "open" ? "open" : "closed"),
            new("status_notes", Notes(goesOn.Phase)), new("service_name", kind.Zh), new("service_code", kind.Code), new("description", $"{kind.Zh}，{row.PlaceZh}"),
            new("agency_responsible", Agency(goesOn.Department ?? kind.Department)),
            new("service_notice", row.Id == goesOn.Id ? null : "已与另一事件合并办理。Handled together with another one."),
            new("requested_datetime", row.OpenedAt), new("updated_datetime", goesOn.UpdatedAt), new("expected_datetime", Expected(goesOn)),
            new("address", row.PlaceZh), new("address_id", null), new("zipcode", null),
            new("lat", Coarse(row.Lat)), new("long", Coarse(row.Lon)), new("media_url", null),
        ];
    }

    internal static string Notes(string? phase) => phase switch
    {
        "new" => "已登记",
        "acknowledged" or "confirmed" => "已受理",
        "assigned" or "accepted" => "已派单",
        "onscene" => "现场处置中",
        "resolved" => "已处置，待核查",
        "verified" => "已核查",
        "closed" => "已办结",
        "dismissed" => "经核查未予立案",
        _ => "办理中",
    };

    internal static DateTimeOffset? Expected(IncidentRow row) =>
        row.Deadlines.Where(deadline => deadline.Name == Steps.Resolve).Select(deadline => (DateTimeOffset?)deadline.DueAt).Min();

    internal static double? Coarse(double? degrees) => degrees is { } its ? Math.Round(its, Decimals) : null;

    private string Agency(string department) => city.Current.Offices(ChinaDay.Of(clock.GetUtcNow()))
        .FirstOrDefault(office => office.Code == department && office.Division == city.Root)?.Zh ?? department;
}
