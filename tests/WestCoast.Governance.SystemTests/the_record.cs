using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>A record nobody can quietly change: whoever goes at the tables by hand is found, with the very event.</summary>
public sealed class the_record : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _hub = null!;
    private string _incident = "";
    private string _number = "";

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _hub = await _world.StartHub();
        await Live("n1");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task shows_what_was_changed_deleted_inserted_moved_and_computed_anew_by_hand()
    {
        await IsWhole();
        await _hub.Kill();
        await _hub.Start();
        await Live("n2");
        await IsWhole();
        Assert.Contains("signed into", await _hub.Once("audit", "checkpoint"), StringComparison.Ordinal);
        await Run("create table kept_events as select * from mt_events; create table kept_chain as select * from audit_chain");
        var at = await _world.Query<long>("select seq_id from mt_events where stream_id = $1 and type = 'incident_acknowledged'", Guid.Parse(_incident));

        await Run($"update mt_events set data = jsonb_set(data, '{{at}}', '\"2020-01-01T00:00:00+00:00\"') where seq_id = {at}");
        await Tells($"Event {at} (incident_acknowledged, version ", $"of incident {_number}, {_incident}) was changed");
        await Restored(at);

        await Run($"update mt_events set data = jsonb_set(data, '{{by,user}}', '\"somebody.else\"') where seq_id = {at}");
        await Tells($"Event {at} (");
        await Restored(at);

        await Run($"delete from mt_events where seq_id = {at}");
        await Tells($"Event {at} (version ", "was deleted");
        await Restored(at);

        await Run($"update mt_events set is_archived = true where seq_id = {at}");
        await Tells($"Event {at} (", "was hidden");
        await Restored(at);

        await Run($"update mt_events set seq_id = -1 where seq_id = {at}; update mt_events set seq_id = {at} where seq_id = {at - 1}; update mt_events set seq_id = {at - 1} where seq_id = -1");
        await Tells($"Event {at - 1} (", "moved");
        await Restored(at - 1, at);

        await Run($"insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, is_archived) select 0, gen_random_uuid(), stream_id, 99, data, type, timestamp, tenant_id, mt_dotnet_type, headers, is_archived from mt_events where seq_id = {at}");
        await Tells("Event 0 (", "was inserted");
        await Restored(0);
    }

    [Fact]
    public async Task shows_a_chain_computed_anew_by_the_checkpoints()
    {
        await IsWhole();
        await _hub.Once("audit", "checkpoint");
        var kept = Path.Combine(_world.Folder, "copy.jsonl");
        File.Copy(Checkpoints, kept);
        await Run("create table kept_events as select * from mt_events; create table kept_chain as select * from audit_chain");
        var at = await _world.Query<long>("select seq_id from mt_events where stream_id = $1 and type = 'incident_acknowledged'", Guid.Parse(_incident));

        await Run($"update mt_events set data = jsonb_set(data, '{{by,user}}', '\"somebody.else\"') where seq_id = {at}; delete from audit_chain where seq_id >= {at}");
        await Eventually.True(() => _world.Query<bool>("select count(*) = (select count(*) from kept_chain) from audit_chain where seq_id <= (select max(seq_id) from kept_chain)"));
        await Tells("The chain was computed anew", "THE RECORD IS NOT WHOLE");
        var (code, said) = await _hub.Run("audit", "verify", "--checkpoints", kept, "--public-key", Path.Combine(_world.Secrets, "audit", "audit-key.pub.pem"));
        Assert.True(code == 1 && said.Contains("The chain was computed anew", StringComparison.Ordinal), said);

        await _hub.Kill();
        await Run($"delete from mt_events where seq_id >= {at}; delete from audit_chain where seq_id >= {at}");
        await Tells("The chain ends at");

        await Run($"delete from audit_chain where seq_id >= {at}; insert into mt_events select * from kept_events where seq_id >= {at}; insert into audit_chain select * from kept_chain where seq_id >= {at}");
        await IsWhole();

        await File.WriteAllTextAsync(Checkpoints, (await File.ReadAllTextAsync(Checkpoints)).Replace("\"hash\":\"", "\"hash\":\"0", StringComparison.Ordinal));
        await Tells("is not signed by this key");
        Assert.Equal(2, (await _hub.Run("audit", "verify", "--checkpoints", "nowhere.jsonl")).Code);
    }

    [Fact]
    public async Task is_chained_once_by_two_hubs_and_says_who_why_and_with_which_program()
    {
        var other = _world.Hub(null, Ports.Free(), Ports.Free());
        await other.Start();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Live($"m{n}")));
        await IsWhole();
        Assert.Equal(await _world.Query<long>("select max(seq_id) from audit_chain"), await _world.Query<long>("select max(seq_id) from mt_events where seq_id <= (select max(seq_id) from audit_chain)"));
        Assert.NotEmpty(File.ReadAllLines(Checkpoints));

        using var desk = await Desk.SignIn(_world, _hub);
        var entries = (await desk.Get($"api/incidents/{_incident}/timeline")).GetProperty("entries").EnumerateArray().ToList();
        var (opened, acknowledged) = (entries[0], entries.Single(e => Text(e, "type") == "incident_acknowledged"));
        Assert.Equal($"signal:{opened.GetProperty("data").GetProperty("signal").GetProperty("signalId").GetString()}", Text(opened, "cause"));
        Assert.Equal(("command:Acknowledge", 2), (Text(acknowledged, "cause"), acknowledged.GetProperty("seen").GetInt64()));
        Assert.All(entries, e => Assert.StartsWith("0.", Text(e, "program"), StringComparison.Ordinal));
        Assert.Equal("127.0.0.1", acknowledged.GetProperty("by").GetProperty("from").GetString());
    }

    private string Checkpoints => Path.Combine(_world.Secrets, "audit", "checkpoints.jsonl");

    /// <summary>One incident, opened and acknowledged.</summary>
    private async Task Live(string id)
    {
        using var department = new Department(_world, _hub, "hotline");
        using var desk = await Desk.SignIn(_world, _hub);
        Assert.Equal(202, (int)(await department.Send(id, Department.Report(id, "water-burst", title: id, at: DateTimeOffset.UtcNow))).Status);
        var row = (await Eventually.Get(() => desk.Incidents("kind=water-burst"), rows => rows.Count > 0))[0];
        (_incident, _number) = (Text(row, "id"), $"{row.GetProperty("number").GetInt64()}");
        Assert.Contains((await desk.Command($"api/incidents/{_incident}/acknowledgement", ifMatch: "\"2\"")).Status, new[] { HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed });
    }

    private async Task IsWhole()
    {
        await Eventually.True(() => _world.Query<bool>(
            "select (select max(seq_id) from mt_events where type <> 'heartbeat_passed') <= coalesce((select max(seq_id) from audit_chain), 0)"));
        Assert.Contains("The record is whole.", await _hub.Once("audit", "verify"), StringComparison.Ordinal);
    }

    private async Task Tells(params string[] parts)
    {
        var (code, said) = await _hub.Run("audit", "verify");
        Assert.Equal((1, ""), (code, string.Join('|', parts.Where(part => !said.Contains(part, StringComparison.Ordinal))) is { Length: > 0 } missing ? $"{missing} in: {said}" : ""));
    }

    /// <summary>As it was, and whole again.</summary>
    private async Task Restored(params long[] sequences)
    {
        var which = string.Join(',', sequences);
        await Run($"delete from mt_events where seq_id in ({which}); insert into mt_events select * from kept_events where seq_id in ({which})");
        await IsWhole();
    }

    private Task<string> Run(string sql) => _world.Query<string>(sql + "; select 'done'");

    private static string Text(JsonElement from, string field) => from.GetProperty(field).GetString()!;
}
