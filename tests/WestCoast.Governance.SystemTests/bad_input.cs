using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Bad reports over HTTP: each gets a clear problem, its bytes are kept, and nothing behind it stands still.</summary>
public sealed class bad_input(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    /// <summary>Bodies; $at is now and $ahead a year from now. The id makes each one's bytes its own.</summary>
    public static TheoryData<string, int, string> Bodies => new()
    {
        { """{"id":"b1",""", 400, "json.malformed" },
        { """["b2"]""", 400, "json.malformed" },
        { "null", 400, "json.malformed" },
        { "", 400, "json.malformed" },
        { """{"kind":"noise","at":"$at","division":"370211"}""", 400, "id.missing" },
        { """{"id":"b3","at":"$at","division":"370211"}""", 400, "kind.missing" },
        { """{"id":"b4","kind":"noise","division":"370211"}""", 400, "time.missing" },
        { """{"id":"b5","kind":"noise","at":"yesterday","division":"370211"}""", 400, "json.wrong-type" },
        { """{"id":"b6","kind":"noise","at":"$ahead","division":"370211"}""", 422, "time.in-future" },
        { """{"id":"b7","kind":"dragons","at":"$at","division":"370211"}""", 422, "kind.unknown" },
        { """{"id":"b8","kind":"noise","at":"$at"}""", 400, "place.missing" },
        { """{"id":"b9","kind":"noise","at":"$at","position":{"lon":NaN,"lat":36.05,"crs":"WGS84"}}""", 400, "json.wrong-type" },
        { """{"id":"b10","kind":"noise","at":"$at","position":{"lon":"NaN","lat":36.05,"crs":"WGS84"}}""", 400, "json.wrong-type" },
        { """{"id":"b11","kind":"noise","at":"$at","position":{"lon":1e999,"lat":36.05,"crs":"WGS84"}}""", 400, "position.not-finite" },
        { """{"id":"b12","kind":"noise","at":"$at","position":{"lon":120.2,"lat":36.05}}""", 400, "position.crs-missing" },
        { """{"id":"b13","kind":"noise","at":"$at","position":{"lon":120.2,"lat":36.05,"crs":"Mars"}}""", 422, "position.crs-unknown" },
        { """{"id":"b14","kind":"noise","at":"$at","position":{"lon":116.39,"lat":39.9,"crs":"WGS84"}}""", 422, "position.outside-district" },
        { """{"id":"b15","kind":"noise","at":"$at","position":{"lon":1e300,"lat":-1e300,"crs":"BD09"}}""", 422, "position.outside-district" },
        { """{"id":"b16","kind":"noise","at":"$at","division":"370211106299"}""", 422, "division.withdrawn" },
        { """{"id":"b17","kind":"noise","at":"$at","division":"110101"}""", 422, "division.outside-district" },
        { """{"id":"b18","kind":"noise","at":"$at","division":"37021"}""", 422, "division.code-malformed" },
        { """{"id":"b19","kind":"noise","at":"$at","division":"370211","status":"Exercise"}""", 422, "world.mismatch" },
        { """{"id":"b20","kind":"noise","at":"$at","division":"370211","status":"Maybe"}""", 400, "status.unknown" },
        { """{"id":"b21","kind":"noise","at":"$at","division":"370211","severity":0}""", 422, "severity.out-of-range" },
        { """{"id":"b22","kind":"noise","at":"$at","division":"370211","severity":2.5}""", 400, "json.wrong-type" },
        { """{"id":"b23\u0000","kind":"noise","at":"$at","division":"370211"}""", 400, "text.not-storable" },
        { """{"id":"b24","kind":"noise\u0000","at":"$at","division":"370211"}""", 400, "text.not-storable" },
        { """{"id":"b25","kind":"noise","at":"$at","division":"370211","title":"a\u0000b"}""", 400, "text.not-storable" },
        { """{"id":"b26","kind":"noise","at":"$at","division":"370211","description":"\u0000"}""", 400, "text.not-storable" },
        { """{"id":"b27","kind":"noise","at":"$at","division":"370211","address":"\u0000"}""", 400, "text.not-storable" },
        { """{"id":"b28","kind":"noise","at":"$at","division":"370211","status":"\u0000"}""", 400, "text.not-storable" },
        { """{"id":"b29","kind":"noise","at":"$at","division":"370211","title":"\ud83d"}""", 400, "json.wrong-type" },
        { """{"id":"b30","kind":"noise","at":"$at","position":{"lon":120.2,"lat":36.05,"crs":"\u0000"}}""", 400, "text.not-storable" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task is_refused_with_its_reason_and_kept_with_its_bytes(string template, int status, string code)
    {
        using var department = new Department(_world, _hub, "traffic");
        var body = Encoding.UTF8.GetBytes(Dated(template));

        var answer = await department.Post(department.Signed("bad", body));

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
        Assert.Equal(code, await Eventually.Get(() => Kept(body), reason => reason != ""));
    }

    [Theory]
    [InlineData("application/cloudevents+json", false, """{"specversion":"1.0","id":"c1",""", "cloudevent.malformed")]
    [InlineData("application/cloudevents+json", false, """{"specversion":"0.3","id":"c2","source":"/s","type":"t","data":{}}""", "cloudevent.malformed")]
    [InlineData("application/cloudevents+json", false, """{"specversion":"1.0","id":"c3","source":"/s","type":"t"}""", "cloudevent.no-data")]
    [InlineData("application/cloudevents+json", false, """{"specversion":"1.0","id":"c4","source":"/s","type":"t","data":{"kind":"noise","kind":"fire"}}""", "cloudevent.malformed")]
    [InlineData("application/json", true, """{"c5":""", "json.malformed")]
    [InlineData("application/json", true, """["c6"]""", "cloudevent.no-data")]
    [InlineData("application/json", true, """{"c7":1,"kind":"noise","kind":"fire"}""", "json.malformed")]
    [InlineData("application/json", true, """{"c8":1,"\ud83d":"noise"}""", "json.malformed")]
    public async Task is_refused_in_cloud_events_too(string contentType, bool binary, string text, string code)
    {
        using var department = new Department(_world, _hub, "water");
        var body = Encoding.UTF8.GetBytes(text);
        var request = department.Signed("bad", body, contentType);
        if (binary)
        {
            foreach (var attribute in "specversion=1.0 id=b source=/s type=t".Split(' ').Select(pair => pair.Split('=')))
                request.Headers.Add($"ce-{attribute[0]}", attribute[1]);
        }

        var answer = await department.Post(request);

        Assert.Equal((400, code), ((int)answer.Status, answer.Code));
        Assert.Equal(code, await Eventually.Get(() => Kept(body), reason => reason != ""));
    }

    [Fact]
    public async Task from_nobody_we_know_is_refused_before_it_is_read()
    {
        using var department = new Department(_world, _hub, "traffic");
        var body = Encoding.UTF8.GetBytes(Department.Report("n1", "noise"));
        var unsigned = department.Signed("n1", body);
        unsigned.Headers.Remove("webhook-signature");
        var tampered = department.Signed("n1", body);
        tampered.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Department.Report("n1", "fire")));
        using var nowhere = new Department(_world, _hub, "traffic");
        var unknown = nowhere.Signed("n1", body);
        unknown.RequestUri = new Uri("api/feeds/dragons/reports", UriKind.Relative);

        Assert.Equal((401, "signature.missing"), await Told(unsigned));
        Assert.Equal((401, "signature.wrong"), await Told(tampered));
        Assert.Equal((401, "signature.wrong"), await Told(department.Signed("n1", body, key: new byte[32])));
        Assert.Equal((401, "signature.clock"), await Told(department.Signed("n1", body, timestamp: DateTimeOffset.UtcNow.AddMinutes(-6))));
        Assert.Equal((401, "signature.clock"), await Told(department.Signed("n1", body, timestamp: DateTimeOffset.UtcNow.AddMinutes(6))));
        Assert.Equal((404, "feed.unknown"), await Told(unknown));
        Assert.Equal(0, await _world.Query<long>("select count(*) from refused_messages where bytes = $1", body));

        async Task<(int, string)> Told(HttpRequestMessage request) =>
            await department.Post(request) is var answer ? ((int)answer.Status, answer.Code) : default;
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    public async Task of_too_many_bytes_is_refused_unread(int length, bool chunked)
    {
        using var department = new Department(_world, _hub, "traffic");
        var request = department.Signed("huge", new byte[length]);
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = chunked;

        var answer = await department.Post(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body.too-large"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task leaves_no_message_at_rest_and_the_next_report_works()
    {
        using var department = new Department(_world, _hub, "public-security");
        foreach (var row in Bodies)
        {
            var (template, status, _) = row.Data;
            Assert.Equal(status, (int)(await department.Post(department.Signed("bad", Encoding.UTF8.GetBytes(Dated(template))))).Status);
        }

        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("good", Department.Report("good", "crowd", title: "𠮷野家门前聚集 👥"))).Status);
        using var desk = await Desk.SignIn(_world, _hub);
        var rows = await Eventually.Get(() => desk.Incidents("kind=crowd"), rows => rows.Count == 1);
        Assert.Equal("𠮷野家门前聚集 👥", rows[0].GetProperty("title").GetString());
        await using var broker = await Broker.Of(_world);
        await Eventually.True(async () => await broker.Messages("refused") == 0);
        Assert.Equal(0, await broker.Resting());
    }

    [Fact]
    public async Task at_a_desk_is_a_clear_problem_as_well()
    {
        using var department = new Department(_world, _hub, "emergency");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("desk", Department.Report("desk", "utility-fault"))).Status);
        using var desk = await Desk.SignIn(_world, _hub);
        var id = (await Eventually.Get(() => desk.Incidents("kind=utility-fault"), rows => rows.Count == 1))[0].GetProperty("id").GetString();

        Assert.Equal((HttpStatusCode.BadRequest, "note.zero-character"), await desk.Command($"api/incidents/{id}/note", JsonNode.Parse("""{"text":"a\u0000b"}""")));
        Assert.Equal((HttpStatusCode.BadRequest, "note.too-long"), await desk.Command($"api/incidents/{id}/note", new { text = new string('长', 2001) }));
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Command($"api/incidents/{id}/note", new { text = 1 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Command($"api/incidents/{Guid.NewGuid()}/note", new { text = "?" })).Status);
        foreach (var query in "after=x limit=many severity=red text=%00".Split(' '))
        {
            using var answer = await desk.Http.GetAsync($"api/incidents?{query}");
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    private static string Dated(string template) => template
        .Replace("$at", $"{DateTimeOffset.UtcNow:O}", StringComparison.Ordinal).Replace("$ahead", $"{DateTimeOffset.UtcNow.AddYears(1):O}", StringComparison.Ordinal);

    /// <summary>The reason that exactly these bytes were kept with; empty when they were not, yet.</summary>
    private Task<string> Kept(byte[] body) => _world.Query<string>("select coalesce((select reason from refused_messages where bytes = $1 limit 1), '')", body);
}
