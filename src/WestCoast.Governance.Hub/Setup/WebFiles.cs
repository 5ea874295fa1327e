using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>Serves the browser clients, in the compressed form that was made when they were built.</summary>
internal static class WebFiles
{
    private static readonly (string Encoding, string Suffix)[] Forms = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Addresses of pages, and the file that draws each.</summary>
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["/grids"] = "/index.html",
        ["/grids/"] = "/index.html",
        ["/field"] = "/field.html",
        ["/field/"] = "/field.html",
    };

    public static void UseWebFiles(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        if (files is NullFileProvider)
        {
            app.Logger.LogWarning("No browser clients: Hub:WebRoot names no folder that is there");
            return;
        }

        app.Use((http, next) =>
        {
            if (Pages.TryGetValue(http.Request.Path.Value ?? "", out var page))
                http.Request.Path = page;
            return next(http);
        });
        app.UseDefaultFiles();
        app.Use((http, next) =>
        {
            Choose(http, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            ServeUnknownFileTypes = true,
            OnPrepareResponse = served => Describe(served.Context),
        });
    }

    private static void Choose(HttpContext http, IFileProvider files)
    {
        var path = http.Request.Path.Value ?? "";
        if (!Types.TryGetContentType(path, out var type) || Forms.Any(form => path.EndsWith(form.Suffix, StringComparison.Ordinal)))
            return;

        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var form = Forms.FirstOrDefault(form => accepted.Contains(form.Encoding, StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + form.Suffix).Exists);
        http.Items[typeof(WebFiles)] = new Served(path, type, form.Encoding);
        if (form.Encoding is not null)
            http.Request.Path = path + form.Suffix;
    }

    /// <summary>Names with a hash in them never change; all else is asked for again.</summary>
    private static void Describe(HttpContext http)
    {
        if (http.Items[typeof(WebFiles)] is not Served served)
            return;

        var headers = http.Response.Headers;
        headers.ContentType = served.Type.StartsWith("text/", StringComparison.Ordinal) ? served.Type + "; charset=utf-8" : served.Type;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = served.Path.Contains("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (served.Encoding is not null)
            headers.ContentEncoding = served.Encoding;
    }

    private sealed record Served(string Path, string Type, string? Encoding);
}
