using System.Security.Claims;
using System.Security.Cryptography;
using Marten;
using Microsoft.Net.Http.Headers;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Files;

/// <summary>Photos and papers beside an incident: taken from whoever may add to it, shown to whoever may see it, as nothing but a download.</summary>
internal static class IncidentFiles
{
    public const int Largest = 10 * 1024 * 1024;
    public const string NameHeader = "X-File-Name";
    private const int Most = 200;

    public static void MapFiles(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/files", Attach).Needs(Deed.Attach).WithSummary(
            $"Attach the body as a file, at most 10 MB; {NameHeader} is its name, percent-encoded. Where and when a picture was taken is removed from it");
        incidents.MapGet("{id:guid}/files", List).Needs(Deed.See).WithSummary("The files of the incident");
        incidents.MapGet("{id:guid}/files/{fileId:guid}", Download).Needs(Deed.See).WithSummary("One file");
    }

    private static async Task<IResult> Attach(Guid id, HttpContext http, Commands commands, EdgeStamp stamp, CancellationToken ct)
    {
        if (await Body.Read(http.Request, Largest, ct) is not { } body)
            return Problems.Of("file.too-large", "A file may have 10 MB.", zh: null, StatusCodes.Status413PayloadTooLarge);
        if (body.Length == 0)
            return Problems.Of("file.empty", "The body is the file; there is none.", zh: null, StatusCodes.Status400BadRequest);

        var declared = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? type.MediaType.ToString() : "";
        if (MediaKind.Of(body.Span) is not { } kind || !kind.MediaType.Equals(declared, StringComparison.OrdinalIgnoreCase))
            return Problems.Of("file.type-not-allowed", "JPEG, PNG, WebP and PDF are taken, when content and Content-Type agree.", zh: null, StatusCodes.Status415UnsupportedMediaType);
        if (kind.Cleaned(body.ToArray()) is not { } bytes)
            return Problems.Of("file.malformed", "The file is broken and cannot be read.", zh: null, StatusCodes.Status422UnprocessableEntity);

        var name = kind.NameOf(Uri.UnescapeDataString(http.Request.Headers[NameHeader].ToString()));
        return await commands.Run(id, http, Deed.Attach, async (session, c) => await Store(session, id, new(Guid.CreateVersion7(c.Now), name, kind.MediaType, bytes.Length, c.Now, c.By.User), bytes, c, stamp, ct), ct);
    }

    private static async Task<(Outcome Outcome, string? Created)> Store(
        IDocumentSession session, Guid id, StoredFile file, byte[] bytes, CommandContext c, EdgeStamp stamp, CancellationToken ct)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await session.LoadAsync<IncidentRow>(id, ct) is { Files: >= Most })
            return (new(Domain.Incidents.Decision.Reject("file.too-many", $"An incident may have {Most} files."), Domain.Incidents.Incident.None), null);

        await StoredFiles.Store(session, id, file, sha256, bytes, ct);
        var outcome = await session.Decide(id, new AttachFile(file.Id, file.Name, file.MediaType, file.Bytes, sha256, c.Now, c.By), stamp, ct);
        return (outcome, $"/api/incidents/{id}/files/{file.Id}");
    }

    private static async Task<IResult> List(
        Guid id, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, NpgsqlDataSource store, CancellationToken ct) =>
        await session.Visible(id, user, access, ct) is null ? IncidentDetail.Unknown : TypedResults.Ok(await StoredFiles.Of(store, id, ct));

    private static async Task<IResult> Download(
        Guid id, Guid fileId, HttpContext http, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, NpgsqlDataSource store, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is null)
            return IncidentDetail.Unknown;
        if (await StoredFiles.Find(store, id, fileId, ct) is not { } file)
            return Problems.Of("file.unknown", "The incident has no such file.", zh: null, StatusCodes.Status404NotFound);

        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Bytes(file.Bytes, file.MediaType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
