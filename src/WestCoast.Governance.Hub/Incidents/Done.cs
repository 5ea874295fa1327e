using System.Globalization;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>The command has had its effect: 204 with the new version as ETag, or 201 with where the new thing is.</summary>
internal sealed class Done(long version, string? created = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        if (created is not null)
            httpContext.Response.Headers.Location = created;
        httpContext.Response.StatusCode = created is null ? StatusCodes.Status204NoContent : StatusCodes.Status201Created;
        return Task.CompletedTask;
    }
}
