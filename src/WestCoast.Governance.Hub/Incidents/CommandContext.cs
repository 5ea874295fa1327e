using System.Globalization;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Who asks, when, and what they had seen.</summary>
internal sealed record CommandContext(DateTimeOffset Now, Actor By, long? Seen)
{
    public const string DeviceHeader = "X-Device";
    private const int LongestDevice = 100;

    public static CommandContext Of(HttpContext http, DateTimeOffset now) => new(now, Who(http), SeenVersion(http.Request));

    public static Actor Who(HttpContext http)
    {
        var seat = http.User.Seat();
        return new Actor(
            seat.User, seat.Role, http.Connection.RemoteIpAddress?.ToString(), seat.Division, seat.Department, seat.Worker,
            http.Request.Headers[DeviceHeader].ToString() is { Length: > 0 and <= LongestDevice } device ? device : null);
    }

    /// <summary>The version in If-Match; null when there is none, -1 when it is none of ours.</summary>
    public static long? SeenVersion(HttpRequest request) => request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var tag => long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1,
    };
}
