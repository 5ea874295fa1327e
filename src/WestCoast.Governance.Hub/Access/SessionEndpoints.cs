using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Sign in, out, and who am I.</summary>
internal static class SessionEndpoints
{
    public sealed record Request(string? User, string? Password);

    public sealed record Session(
        string User, string Role, string Division, string DivisionZh, string DivisionEn, World World, CapStatus CapStatus, string? Department, string? Worker);

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapPost("session", Begin).OpenToAll("where everybody signs in").WithSummary("Sign in");
        api.MapGet("session", (ClaimsPrincipal user, CityModel city, EdgeStamp stamp) => TypedResults.Ok(Tell(user, city, stamp))).NeedsASeat().WithSummary("Who am I");
        api.MapDelete("session", (Delegate)End).NeedsASeat().WithSummary("Sign out");
    }

    private static async Task<IResult> Begin(
        Request request, HttpContext http, SignIn signIn, CityModel city, EdgeStamp stamp, ILogger<SignIn> log, CancellationToken ct)
    {
        if (request is not { User: { Length: > 0 and <= 100 } name, Password: { Length: > 0 and <= 200 } password })
            return Problems.Of("sign-in.incomplete", "Name and password are needed.", "请输入用户名和密码。", 400);

        var result = await signIn.Try(name, password, TimeProvider.System.GetUtcNow(), ct);
        log.LogInformation("Sign-in of {User} from {Address}: {Result}", name, http.Connection.RemoteIpAddress, result.GetType().Name);
        switch (result)
        {
            case SignInResult.Welcome { User: var user }:
                var seat = new ClaimsPrincipal(new ClaimsIdentity(
                    [
                        new(ClaimTypes.Name, user.Name), new(ClaimTypes.Role, user.Role), new(SeatClaims.DivisionClaim, user.Division), new(SeatClaims.StampClaim, SeatStamp.Of(user)),
                        .. user.Department is { } department ? [new(SeatClaims.DepartmentClaim, department)] : Array.Empty<Claim>(),
                        .. user.Worker is { } worker ? [new(SeatClaims.WorkerClaim, worker)] : Array.Empty<Claim>(),
                    ],
                    CookieAuthenticationDefaults.AuthenticationScheme));
                await http.SignInAsync(seat, new AuthenticationProperties { IsPersistent = true });
                return TypedResults.Ok(Tell(seat, city, stamp));
            case SignInResult.Locked { For: var time }:
                var seconds = (int)Math.Ceiling(time.TotalSeconds);
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Problems.Of(
                    "sign-in.locked", $"Too many failures; try again in {seconds} s.", $"失败次数过多，请在 {seconds} 秒后重试。", 429);
            default:
                return Problems.Of("sign-in.wrong", "Name or password is wrong.", "用户名或密码错误。", 401);
        }
    }

    private static async Task<NoContent> End(HttpContext http)
    {
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static Session Tell(ClaimsPrincipal user, CityModel city, EdgeStamp stamp)
    {
        var (zh, en) = city.Name(user.Division());
        return new Session(user.UserName(), user.Role(), user.Division(), zh, en, stamp.World, stamp.CapStatus, user.Seat().Department, user.Seat().Worker);
    }
}
