using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>What is one becomes one, what is two becomes two, and no signal gets lost between them.</summary>
public sealed class merging_and_splitting(OneHub one) : IClassFixture<OneHub>
{
    private const string Here = "370211001002", There = "370211001006";

    [Fact]
    public async Task lets_one_incident_go_on_for_both_and_undoes_it()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("f-1", "flooding", Here);
        await hotline.At("f-2", "flooding", There, severity: 2);
        var (main, other) = (await desk.OpenAt("flooding", Here), await desk.OpenAt("flooding", There));

        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{other.Id()}/merge", new { into = main.GetProperty("number").GetInt64(), reason = "同一场积水" }));

        var (goesOn, ended) = (await desk.Row(main), await desk.Row(other));
        Assert.Equal(("merged", "closed", main.Id()), (ended.Text("phase"), ended.Text("status"), ended.Text("mergedInto")));
        Assert.Equal((2, 2, "district"), (goesOn.Signals(), goesOn.GetProperty("severity").GetInt32(), goesOn.Text("tier")));
        Assert.Equal([other.Id()], goesOn.GetProperty("absorbed").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("incident_merged", (await desk.History(other.Id()))[^1]);
        Assert.Contains("incident_absorbed", await desk.History(main.Id()));

        await hotline.At("f-3", "flooding", There); // at the place of the one that ended
        Assert.Equal(3, (await Eventually.Get(() => desk.Row(main), row => row.Signals() == 3)).Signals());
        Assert.Equal(3, (await desk.Get($"api/incidents/{main.Id()}/signals")).GetProperty("rows").GetArrayLength());
        Assert.Equal(2, (await desk.Incidents("kind=flooding")).Count);

        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{other.Id()}/split", new { reason = "两处积水" }));
        Assert.Equal((2, "open", 1), ((await desk.Row(main)).Signals(), (await desk.Row(other)).Text("status"), (await desk.Row(other)).Signals()));
        await hotline.At("f-4", "flooding", There);
        Assert.Equal(2, (await Eventually.Get(() => desk.Row(other), row => row.Signals() == 2)).Signals());
    }

    [Fact]
    public async Task loses_no_signal_that_comes_meanwhile_and_opens_nothing_beside()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("c-here", "crowd", Here);
        await hotline.At("c-there", "crowd", There);
        var (main, other) = (await desk.OpenAt("crowd", Here), await desk.OpenAt("crowd", There));

        var sending = Enumerable.Range(0, 40).Select(async n => await hotline.At($"c-{n}", "crowd", n % 2 == 0 ? Here : There)).ToList();
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{other.Id()}/merge", new { into = main.Id(), reason = "一处" }));
            Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{other.Id()}/split", new { reason = "两处" }));
        }

        await Task.WhenAll(sending);
        await Eventually.Get(async () => (await desk.Row(main)).Signals() + (await desk.Row(other)).Signals(), signals => signals == 42);
        Assert.Equal(2, (await desk.Incidents("kind=crowd")).Count);
        Assert.Equal(42, await one.World.Query<long>("select count(*) from mt_doc_receivedsignal where data -> 'signal' ->> 'kind' = 'crowd'"));
    }

    [Fact]
    public async Task is_refused_with_itself_with_nothing_and_with_what_has_ended()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("n-1", "noise", Here);
        await hotline.At("n-2", "noise", There);
        var (its, other) = (await desk.OpenAt("noise", Here), await desk.OpenAt("noise", There));
        var path = $"api/incidents/{its.Id()}/merge";

        Assert.Equal((HttpStatusCode.Conflict, "merge.with-itself"), await desk.Command(path, new { into = its.Id(), reason = "x" }));
        Assert.Equal((HttpStatusCode.NotFound, "merge.unknown-other"), await desk.Command(path, new { into = 999_999, reason = "x" }));
        Assert.Equal((HttpStatusCode.NotFound, "merge.unknown-other"), await desk.Command(path, new { reason = "x" }));
        Assert.Equal((HttpStatusCode.BadRequest, "reason.missing"), await desk.Command(path, new { into = other.Id() }));
        Assert.Equal((HttpStatusCode.Conflict, "incident.not-merged"), await desk.Command($"api/incidents/{its.Id()}/split", new { reason = "x" }));
        await desk.Command($"api/incidents/{other.Id()}/dismissal", new { reason = "test", text = "测试" });
        Assert.Equal((HttpStatusCode.Conflict, "merge.other-closed"), await desk.Command(path, new { into = other.Id(), reason = "x" }));
        Assert.Equal("open", (await desk.Row(its)).Text("status"));
    }

    [Fact]
    public async Task opens_an_incident_of_the_signals_that_were_something_else_once()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        string[] signals = [await hotline.At("p-1", "pollution", Here, "河水发黑"), await hotline.At("p-2", "pollution", Here, "异味"), await hotline.At("p-3", "pollution", Here, "异味扰民")];
        var its = await desk.OpenAt("pollution", Here, signals: 3);
        var path = $"api/incidents/{its.Id()}/split";
        var rows = (await desk.Get($"api/incidents/{its.Id()}/signals")).GetProperty("rows").EnumerateArray().ToList();
        var (first, others) = (rows[0].Id(), rows.Skip(1).Select(row => row.Id()).ToList());

        Assert.Equal((HttpStatusCode.Conflict, "split.first-signal"), await desk.Command(path, new { signals = new[] { first }, reason = "x" }));
        Assert.Equal((HttpStatusCode.NotFound, "split.unknown-signal"), await desk.Command(path, new { signals = new[] { Guid.NewGuid() }, reason = "x" }));
        var created = await desk.Create(path, new { signals = others, reason = "另一处异味" }, key: "split-1");
        var again = await desk.Create(path, new { signals = others, reason = "另一处异味" }, key: "split-1");

        Assert.Equal((HttpStatusCode.Created, created), (created.Status, again));
        var (stays, opened) = (await desk.Row(its), await desk.Get($"api/incidents/{created.Id}"));
        Assert.Equal((1, 2, "new"), (stays.Signals(), opened.Signals(), opened.Text("phase")));
        Assert.Equal(rows[1].Text("title"), opened.Text("title"));
        Assert.Equal(others, (await desk.Get($"api/incidents/{created.Id}/signals")).GetProperty("rows").EnumerateArray().Select(row => row.Id()));
        Assert.Equal(["incident_opened", "incident_routed", "signal_joined"], await desk.History(created.Id));
        Assert.Equal(2, (await desk.Incidents("kind=pollution")).Count);
        Assert.Equal(signals.Order(), rows.Select(row => row.Id()).Order());
    }

    [Fact]
    public async Task is_not_for_a_grid_worker()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var worker = await Desk.SignIn(one.World, one.Hub, "grid-worker");
        using var hotline = new Department(one.World, one.Hub, "hotline");
        var ground = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "grid-worker").Division;
        await hotline.At("w-1", "livelihood", ground);
        await hotline.At("w-2", "livelihood", Here);
        var (its, other) = (await desk.OpenAt("livelihood", ground), await desk.OpenAt("livelihood", Here));

        Assert.Equal((HttpStatusCode.Forbidden, "role.insufficient"), await worker.Command($"api/incidents/{its.Id()}/merge", new { into = other.Id(), reason = "x" }));
        Assert.Equal((HttpStatusCode.Forbidden, "role.insufficient"), await worker.Command($"api/incidents/{other.Id()}/split", new { reason = "x" }));
    }
}
