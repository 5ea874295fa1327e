using System.Globalization;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>Open311 GeoReport v2. Before anything else is asked: the form of the answer, how often this address has come, and the jurisdiction.</summary>
internal static class Open311Routes
{
    public const string Feed = "hotline";

    public static void AddOpen311(this IServiceCollection services, IConfiguration configuration)
    {
        if (Open311Options.Of(configuration) is not { } options)
            return;
        services.AddSingleton(options).AddSingleton<Open311Limits>().AddSingleton<PublicServices>().AddSingleton<PublicRequests>().AddSingleton<TellRequest>().AddSingleton<CitizenReports>();
    }

    public static void MapOpen311(this WebApplication app)
    {
        if (app.Services.GetService<Open311Options>() is null)
            return;

        var routes = app.MapGroup("open311/v2");
        routes.AddEndpointFilter(Guard);
        routes.MapGet("services.{format}", Lists.Services).OpenToAll("what citizens may report is public").WithSummary("Open311 GeoReport v2: the services");
        routes.MapGet("services/{service}.{format}", Lists.Definition).OpenToAll("what citizens may report is public").WithSummary("Open311 GeoReport v2: one service; none has attributes");
        routes.MapPost("requests.{format}", PostRequest.Receive).OpenToAll("by an api_key of its own").DisableAntiforgery()
            .WithMetadata(new BodyLimit(GeoForm.LargestBody + 1)).WithSummary("Open311 GeoReport v2: a citizen's request, form-encoded; answers a token");
        routes.MapGet("requests.{format}", Lists.Requests).OpenToAll("only what is public is listed").WithSummary("Open311 GeoReport v2: public requests, newest first");
        routes.MapGet("requests/{request}.{format}", Lists.Request).OpenToAll("only what is public is told").WithSummary("Open311 GeoReport v2: one public request");
        routes.MapGet("tokens/{token}.{format}", Lists.Token).OpenToAll("who has the token may know its request's number").WithSummary("Open311 GeoReport v2: the number that a token stands for, once there is one");
    }

    private static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var format = GeoFormats.Of((string?)http.Request.RouteValues["format"] ?? "");
        if (format is null)
            return GeoAnswer.Error(GeoFormat.Xml, StatusCodes.Status404NotFound, "format.unknown", "The address ends in .xml or .json. 地址应以 .xml 或 .json 结尾。");
        if (http.RequestServices.GetRequiredService<Open311Limits>().Wait(http.Connection.RemoteIpAddress) is { } wait)
            return TooOften(http, format.Value, wait);

        var jurisdiction = http.RequestServices.GetRequiredService<Open311Options>().Jurisdiction;
        if (http.Request.Query["jurisdiction_id"].ToString() is { Length: > 0 } told && jurisdiction is not null && told != jurisdiction)
            return GeoAnswer.Error(format.Value, StatusCodes.Status404NotFound, "jurisdiction_id.unknown", "There is no such jurisdiction here. 没有该辖区标识。");
        try
        {
            return await next(context);
        }
        catch (Exception e) when (Outages.IsOutage(e)) // as everywhere, but in GeoReport's form
        {
            http.Response.Headers.RetryAfter = "2";
            return GeoAnswer.Error(format.Value, StatusCodes.Status503ServiceUnavailable, "store.unavailable", "The store is away for the moment. Try again. 数据库暂不可用，请稍后重试。");
        }
    }

    public static GeoAnswer TooOften(HttpContext http, GeoFormat format, TimeSpan wait)
    {
        EdgeMetrics.Refused(Feed, "rate.exceeded");
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return GeoAnswer.Error(format, StatusCodes.Status429TooManyRequests, "rate.exceeded", $"Too many requests; ask again in {seconds} s. 请求过于频繁，请 {seconds} 秒后再试。");
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
