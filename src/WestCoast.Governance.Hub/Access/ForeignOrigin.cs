using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>A page of another site may not act with a dispatcher's cookie, whatever its browser thinks of SameSite.</summary>
internal static class ForeignOrigin
{
    public static void UseForeignOriginCheck(this IApplicationBuilder app) => app.Use((http, next) =>
        IsForeign(http.Request)
            ? http.Refuse("origin.foreign", "Another site may not do this.", "拒绝来自其他站点的请求。", StatusCodes.Status403Forbidden)
            : next(http));

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
