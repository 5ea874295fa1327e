using Microsoft.AspNetCore.Authorization;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Access;

/// <summary>The seat's role may do it, and from the whole district where it concerns that.</summary>
internal sealed record MayDo(Deed Deed) : IAuthorizationRequirement;

/// <summary>Asks the rights of roles.</summary>
internal sealed class JudgeDeed(CityModel city) : AuthorizationHandler<MayDo>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayDo requirement)
    {
        if (Permissions.MayAsk(context.User.Seat(), requirement.Deed, city.Root))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
