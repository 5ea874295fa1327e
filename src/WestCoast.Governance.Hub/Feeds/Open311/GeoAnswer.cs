using WestCoast.Governance.Feeds.Open311;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>An answer in the form that was asked for.</summary>
internal sealed class GeoAnswer(GeoDocument document, GeoFormat format, int status = StatusCodes.Status200OK) : IResult
{
    public int Status => status;

    public static GeoAnswer Error(GeoFormat format, int status, string reason, string sentence) => new(GeoDocument.Error(status, reason, sentence), format, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = format.MediaType();
        httpContext.Response.Headers.CacheControl = "no-store";
        await httpContext.Response.Body.WriteAsync(GeoWriter.Write(document, format), httpContext.RequestAborted);
    }
}
