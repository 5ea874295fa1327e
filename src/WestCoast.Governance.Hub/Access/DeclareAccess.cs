using WestCoast.Governance.Domain.Access;

namespace WestCoast.Governance.Hub.Access;

/// <summary>
/// What every route says of who may use it: <c>.Needs(Deed.X)</c> and no more. One that says nothing is shut for
/// everybody. Which incident it is, commands and reads ask by themselves.
/// </summary>
internal static class DeclareAccess
{
    /// <summary>For seats whose role may do it.</summary>
    public static T Needs<T>(this T route, Deed deed)
        where T : IEndpointConventionBuilder =>
        route.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new MayDo(deed))).WithMetadata(new AccessDeclared($"{deed}"));

    /// <summary>For whoever is signed in.</summary>
    public static T NeedsASeat<T>(this T route)
        where T : IEndpointConventionBuilder =>
        route.RequireAuthorization(policy => policy.RequireAuthenticatedUser()).WithMetadata(new AccessDeclared("signed in"));

    /// <summary>For everybody, and why.</summary>
    public static T OpenToAll<T>(this T route, string why)
        where T : IEndpointConventionBuilder =>
        route.AllowAnonymous().WithMetadata(new AccessDeclared(why));
}

/// <summary>Beside a route: that it has said who may use it.</summary>
internal sealed record AccessDeclared(string Words);
