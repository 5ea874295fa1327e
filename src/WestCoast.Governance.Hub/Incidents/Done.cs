using System.Globalization;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>The command has had its effect: 204 with the new version as ETag, or 201 with where the new thing is and its id.</summary>
internal sealed class Done(long version, string? created = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        if (created is null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        httpContext.Response.Headers.Location = created;
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        return httpContext.Response.WriteAsJsonAsync(new { id = created[(created.LastIndexOf('/') + 1)..] }, httpContext.RequestAborted);
    }
}
