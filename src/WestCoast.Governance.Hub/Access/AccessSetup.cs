using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Sign-in by cookie; everything needs it but what says otherwise.</summary>
internal static class AccessSetup
{
    public static readonly TimeSpan SeatKept = TimeSpan.FromHours(12);

    public static void AddAccess(this IServiceCollection services, HubOptions options)
    {
        services.AddSingleton<Scopes>().AddSingleton<SignIn>().AddSingleton<KnownSeats>().AddSingleton<IAuthorizationHandler, JudgeDeed>();
        services.AddSingleton<OpenStreams>().AddHostedService(provider => provider.GetRequiredService<OpenStreams>());
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddDataProtection().SetApplicationName(CookieName(options.World!.Value));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInStore>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName(options.World.Value);
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SeatKept;
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = TimeProvider.System; // sign-in is real in every world
            cookie.Events.OnValidatePrincipal = Validate;
            cookie.Events.OnRedirectToLogin = c => c.HttpContext.Refuse("session.none", "Sign in first.", "请先登录。", 401);
            cookie.Events.OnRedirectToAccessDenied = c => c.HttpContext.Refuse("role.insufficient", "Your role may not do this.", "您的角色无权执行此操作。", 403);
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsNoRoute).Build());
    }

    /// <summary>A route that declares nothing is denied; what is no route at all may be told to be not there.</summary>
    private static bool IsNoRoute(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user || !await context.HttpContext.RequestServices.GetRequiredService<KnownSeats>().Stands(user, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    public static string CookieName(World world) => world == World.Live ? "wcg-live" : "wcg-drill";
}
