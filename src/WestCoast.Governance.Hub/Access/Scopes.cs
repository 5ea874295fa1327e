using System.Security.Claims;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Which places a seat sees: its own division and everything below it.</summary>
internal sealed class Scopes(CityModel city)
{
    public bool Covers(string scope, string place) => scope == city.Root || city.IsWithin(place, scope);

    /// <summary>Every code within; null means the whole district, so that nobody has to list it.</summary>
    public IReadOnlyCollection<string>? Codes(string scope) => scope == city.Root ? null : city.CodesWithin(scope);
}

/// <summary>What a signed-in seat's cookie says of it.</summary>
internal static class SeatClaims
{
    public const string DivisionClaim = "division";
    public const string DepartmentClaim = "department";
    public const string WorkerClaim = "worker";
    public const string StampClaim = "stamp";

    public static Seat Seat(this ClaimsPrincipal user) => new(
        user.UserName(), user.Role(), user.Division(), user.FindFirstValue(DepartmentClaim), user.FindFirstValue(WorkerClaim));

    public static string Division(this ClaimsPrincipal user) => user.FindFirstValue(DivisionClaim) ?? "";

    public static string Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role) ?? "";

    public static string UserName(this ClaimsPrincipal user) => user.Identity?.Name ?? "";
}
