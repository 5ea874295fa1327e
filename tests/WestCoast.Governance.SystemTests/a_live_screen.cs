using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>What a screen gets when it comes, when it comes back, and when it cannot keep up.</summary>
public sealed class a_live_screen(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task gets_a_ping_and_a_snapshot_first()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var screen = await LiveScreen.Open(desk);

        var ping = await screen.Next();
        Assert.Equal("ping", ping.Type);
        Assert.Null(ping.Id is "" ? null : ping.Id);
        Assert.Equal(1, ping.Data.GetProperty("rate").GetDouble());
        var snapshot = await screen.Next();
        Assert.Equal("snapshot", snapshot.Type);
        Assert.Equal(snapshot.Id, $"{snapshot.Data.GetProperty("sequence").GetInt64()}");
        await Eventually.True(async () => (await screen.Until(e => e.Type == "ping")).Data.GetProperty("chain").GetProperty("state").GetString() == "ok");
    }

    [Fact]
    public async Task that_comes_back_gets_exactly_what_it_missed()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        var incident = await Opened(desk, "crowd");
        string lastSeen;
        await using (var before = await LiveScreen.Open(desk))
            lastSeen = (await before.Until(e => e.Type == "snapshot")).Id!;
        for (var n = 0; n < 20; n++)
            Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{incident}/note", new { text = $"{n}" }));

        var missed = await _world.Query<long[]>(
            "select coalesce(array_agg(seq_id order by seq_id), '{}') from mt_events where type <> 'heartbeat_passed' and seq_id > $1", long.Parse(lastSeen));
        await using var after = await LiveScreen.Open(desk, lastSeen);
        Assert.Equal("ping", (await after.Next()).Type);
        var shown = new List<long>();
        while (shown.Count < missed.Length)
        {
            var change = await after.Until(e => e.Type != "ping");
            Assert.Equal("change", change.Type);
            shown.Add(change.Data.GetProperty("sequence").GetInt64());
        }

        Assert.Equal(missed, shown);
    }

    [Theory]
    [InlineData("9007199254740991")]
    [InlineData("not-a-number")]
    [InlineData("-1")]
    public async Task that_saw_what_never_was_gets_a_snapshot(string lastSeen)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var screen = await LiveScreen.Open(desk, lastSeen);
        Assert.Equal("ping", (await screen.Next()).Type);
        Assert.Equal("snapshot", (await screen.Next()).Type);
    }

    [Fact]
    public async Task that_does_not_read_is_cut_off_and_nobody_else_notices()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        var incidents = new List<string>();
        foreach (var kind in new[] { "noise", "pollution", "dispute", "utility-fault" })
            incidents.Add(await Opened(desk, kind, new string('长', 4000))); // every change then weighs some 25 kB
        await using var reads = await LiveScreen.Open(desk);
        var from = long.Parse((await reads.Until(e => e.Type == "snapshot")).Id!);
        using var frozen = await OpenAndNeverRead(desk);
        var shown = 0L;
        _ = Task.Run(async () =>
        {
            while ((await reads.Until(e => e.Type == "change")).Change == "note_added")
                Interlocked.Increment(ref shown);
        });

        var made = 0;
        await Eventually.Get(async () =>
        {
            await Task.WhenAll(incidents.Select(async incident =>
            {
                for (var n = 0; n < 25; n++)
                    Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{incident}/note", new { text = $"{n}" }));
            }));
            made += incidents.Count * 25;
            return (CutOff: (await Metrics.Of(_hub)).Sum("wcg_screens_cut_off"), Changes: made, Shown: Interlocked.Read(ref shown));
        }, now => now.CutOff == 1);

        TestContext.Current.TestOutputHelper?.WriteLine($"cut off after {made} changes");
        var stored = await _world.Query<long>("select count(*) from mt_events where type = 'note_added' and seq_id > $1", from);
        await Eventually.Get(() => Task.FromResult(Interlocked.Read(ref shown)), notes => notes == stored);
    }

    private async Task<Socket> OpenAndNeverRead(Desk desk)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, _hub.HttpPort);
        var cookie = desk.Cookies.GetCookieHeader(_hub.Url);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /api/incidents/stream HTTP/1.1\r\nHost: {_hub.Url.Authority}\r\nCookie: {cookie}\r\n\r\n"));
        Assert.True(await socket.ReceiveAsync(new byte[256]) > 0);
        return socket;
    }

    private async Task<string> Opened(Desk desk, string kind, string? description = null)
    {
        using var department = new Department(_world, _hub, "hotline");
        var body = JsonSerializer.Serialize(new { id = $"live-{kind}", kind, at = DateTimeOffset.UtcNow, division = "370211001002", description });
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send($"live-{kind}", body)).Status);
        return (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0].GetProperty("id").GetString()!;
    }
}
