using System.Text;
using System.Text.Json;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>A citizen's request as a department report of the hotline, so that it is judged and sealed like every other.</summary>
internal sealed class CitizenReports(CityModel city)
{
    private const string Source = "open311:";

    public static bool Is(SignalReceived signal) => signal.Feed == Open311Routes.Feed && signal.Source.StartsWith(Source, StringComparison.Ordinal);

    public static string SourceOf(Open311Key key) => Source + key.Name;

    /// <param name="id">Of the request: the sender's own where it gave one, else random.</param>
    public DepartmentReport Of(CitizenRequest request, string id, DateTimeOffset now) => new()
    {
        Id = id, Kind = request.ServiceCode, At = now, Address = request.Address, Description = Description(request),
        Position = request.Position is var (lon, lat) ? new ReportedPosition { Lon = lon, Lat = lat, Crs = "WGS84" } : null,
        Division = request.Position is null ? Division(request.Address!, ChinaDay.Of(now)) : null,
        Reporter = request.Person.Count == 0 ? null : JsonSerializer.SerializeToElement(request.Person),
    };

    /// <summary>
    /// An address is no place yet: the subdistrict that it names, the community of it that it names too, else the district.
    /// Where it names two, the dispatcher decides.
    /// </summary>
    internal string Division(string address, DateOnly day)
    {
        var named = city.Tree.All.Where(division => division.IsInForce(day) && division.Zh.Length > 2 && address.Contains(division.Zh, StringComparison.Ordinal)).ToList();
        if (Only(named.Where(division => division.Tier == DivisionTier.Subdistrict)) is not { } subdistrict)
            return city.Root;
        return Only(named.Where(division => division.Tier == DivisionTier.Community && city.Tree.IsWithin(division.Code, subdistrict))) ?? subdistrict;
    }

    private static string? Only(IEnumerable<Division> divisions) =>
        divisions.Select(division => division.Code).Distinct().Take(2).ToList() is [var one] ? one : null;

    private static string? Description(CitizenRequest request)
    {
        var told = new StringBuilder(request.Description);
        if (request.Media is { } media)
            told.Append(told.Length > 0 ? "\n" : "").Append("附件：").Append(media.AbsoluteUri);
        return told.Length == 0 ? null : told.ToString();
    }
}
