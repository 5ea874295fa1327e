using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Outbound;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Each way out, against a server or a folder of the test's own.</summary>
public sealed class leaving_the_building : IDisposable
{
    private static readonly OutboundMessage Message = new(
        "0195-3", "worker:w-1", "派单：路面破损", "Assigned: road", new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero), World.Live, CapStatus.Actual);

    private readonly HttpListener _server = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(1) };
    private readonly Uri _url;

    public leaving_the_building()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _url = new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/send/");
        }

        _server.Prefixes.Add(_url.ToString());
        _server.Start();
    }

    [Fact]
    public async Task by_sms_names_the_recipient_by_id_and_carries_the_messages_id_and_the_token()
    {
        var asked = Answer(200, "");
        await new SmsChannel(_http, _url, "secret").Send(Message, TestContext.Current.CancellationToken);

        var (headers, body) = await asked;
        Assert.Equal(("0195-3", "Bearer secret"), (headers["Idempotency-Key"], headers["Authorization"]));
        Assert.Equal(("0195-3", "worker:w-1", "派单：路面破损"), ((string?)body["id"], (string?)body["to"], (string?)body["text"]));
    }

    [Fact]
    public async Task to_a_robot_of_wecom_is_a_text_as_it_wants_it()
    {
        var asked = Answer(200, """{"errcode":0,"errmsg":"ok"}""");
        await new WeComChannel(_http, _url).Send(Message, TestContext.Current.CancellationToken);

        var (_, body) = await asked;
        Assert.Equal("text", (string?)body["msgtype"]);
        Assert.Equal("派单：路面破损\nworker:w-1", (string?)body["text"]!["content"]);
    }

    [Theory]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", "errcode 93000: invalid webhook url")]
    [InlineData(200, "not json", "errcode : ")]
    [InlineData(502, "", "HTTP 502")]
    public async Task to_a_robot_that_refuses_is_a_failure_with_its_words(int status, string answer, string failure)
    {
        var asked = Answer(status, answer);
        var fault = await Assert.ThrowsAsync<NotTakenException>(() => new WeComChannel(_http, _url).Send(Message, TestContext.Current.CancellationToken));
        await asked;
        Assert.Equal(failure, fault.Message);
    }

    [Fact]
    public async Task to_a_server_that_does_not_answer_ends() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => new SmsChannel(_http, _url, null).Send(Message, TestContext.Current.CancellationToken));

    [Fact]
    public async Task by_file_is_a_line_for_each_even_when_many_write_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("wcg-out-").FullName;
        using var file = new FileChannel(folder);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => file.Send(Message with { Id = $"{n}" }, TestContext.Current.CancellationToken)));

        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, FileChannel.FileName), TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Enumerable.Range(0, 50).Select(n => $"{n}").Order(), lines.Select(line => (string)line["id"]!).Order());
        Assert.All(lines, line => Assert.Equal("派单：路面破损", (string?)line["zh"]));
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        _http.Dispose();
        _server.Close();
    }

    private async Task<(WebHeaderCollection Headers, JsonNode Body)> Answer(int status, string body)
    {
        var context = await _server.GetContextAsync();
        var asked = (await JsonNode.ParseAsync(context.Request.InputStream))!;
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        context.Response.Close();
        return ((WebHeaderCollection)context.Request.Headers, asked);
    }
}
