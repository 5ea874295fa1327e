using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;
using WestCoast.Governance.Tests.Files;

namespace WestCoast.Governance.SystemTests;

/// <summary>Photos and papers beside an incident: what is taken, what is removed, who gets them back and how.</summary>
public sealed class attaching_files(OneHub one) : IClassFixture<OneHub>
{
    private const string Elsewhere = "370211009001";

    [Fact]
    public async Task stores_a_photo_without_where_it_was_taken_and_gives_it_back_as_a_download()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        var its = await Opened(desk, "fire", Elsewhere);
        var (status, _, id) = await Attach(desk, its, Photo.Jpeg(6), "image/jpeg", "现场 照片.jpg", key: "photo-1");
        Assert.Equal((HttpStatusCode.Created, id), (status, (await Attach(desk, its, Photo.Jpeg(6), "image/jpeg", "现场 照片.jpg", key: "photo-1")).Id));

        using var answer = await desk.Http.GetAsync($"api/incidents/{its}/files/{id}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.False(Photo.Holds(bytes, Photo.Latitude) || Photo.Holds(bytes, "GPSLatitude"u8));
        Assert.Equal(("image/jpeg", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("现场 照片.jpg", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());

        var file = (await desk.Get($"api/incidents/{its}/files")).EnumerateArray().Single();
        Assert.Equal((id, "现场 照片.jpg", "image/jpeg", bytes.Length, "dispatcher"), (file.Id(), file.Text("name"), file.Text("mediaType"), file.GetProperty("bytes").GetInt32(), file.Text("by")));
        var told = (await desk.Get($"api/incidents/{its}/timeline")).GetProperty("entries").EnumerateArray().Single(e => e.Text("type") == "file_attached").GetProperty("data");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), told.Text("sha256"));
        Assert.Equal(1, (await desk.Get($"api/incidents/{its}")).GetProperty("files").GetInt32());
    }

    [Fact]
    public async Task refuses_what_it_does_not_take()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        var its = await Opened(desk, "smoke", Elsewhere);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file.type-not-allowed"), await Refused("<script>alert(1)</script>"u8.ToArray(), "image/jpeg"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file.type-not-allowed"), await Refused(Photo.PlainJpeg, "image/png"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file.type-not-allowed"), await Refused(Photo.PlainJpeg, "text/html"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.malformed"), await Refused(Photo.Png[..40], "image/png"));
        Assert.Equal((HttpStatusCode.BadRequest, "file.empty"), await Refused([], "image/png"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file.too-large"), await Refused([.. Photo.PlainJpeg, .. new byte[10 * 1024 * 1024]], "image/jpeg"));
        Assert.Equal(0, await one.World.Query<long>("select count(*) from incident_files where incident_id = $1", Guid.Parse(its)));
        Assert.DoesNotContain("file_attached", await desk.History(its));

        async Task<(HttpStatusCode, string)> Refused(byte[] bytes, string type)
        {
            var (status, code, _) = await Attach(desk, its, bytes, type, "x");
            return (status, code);
        }
    }

    [Fact]
    public async Task shows_files_to_who_sees_the_incident_and_to_nobody_else()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var worker = await Desk.SignIn(one.World, one.Hub, "grid-worker");
        using var nobody = Desk.At(one.Hub);
        var ground = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "grid-worker").Division;
        var (theirs, other) = (await Opened(desk, "dispute", ground), await Opened(desk, "dispute", Elsewhere));
        var inside = (await Attach(worker, theirs, "%PDF-1.7 report"u8.ToArray(), "application/pdf", "报告.pdf")).Id;
        var outside = (await Attach(desk, other, Photo.PlainJpeg, "image/jpeg", "a.jpg")).Id;

        Assert.Equal(HttpStatusCode.OK, await Asked(worker, theirs, inside));
        Assert.Equal(HttpStatusCode.OK, await Asked(desk, theirs, inside));
        Assert.Equal(HttpStatusCode.NotFound, await Asked(worker, other, outside));
        Assert.Equal(HttpStatusCode.NotFound, await Asked(worker, theirs, outside)); // by way of an incident of their own
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(nobody, theirs, inside));
        Assert.Equal((HttpStatusCode.NotFound, "incident.unknown", ""), await Attach(worker, other, Photo.PlainJpeg, "image/jpeg", "a.jpg"));

        async Task<HttpStatusCode> Asked(Desk seat, string incident, string file)
        {
            using var answer = await seat.Http.GetAsync($"api/incidents/{incident}/files/{file}");
            return answer.StatusCode;
        }
    }

    private async Task<string> Opened(Desk desk, string kind, string division)
    {
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At($"{kind}-{division}", kind, division);
        return (await desk.OpenAt(kind, division)).Id();
    }

    private static async Task<(HttpStatusCode Status, string Code, string Id)> Attach(Desk seat, string incident, byte[] bytes, string type, string name, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/incidents/{incident}/files") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await seat.Http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? (answer.StatusCode, "", (await answer.Content.ReadFromJsonAsync<JsonElement>()).Id())
            : (answer.StatusCode, await Desk.ProblemCode(answer), "");
    }
}
