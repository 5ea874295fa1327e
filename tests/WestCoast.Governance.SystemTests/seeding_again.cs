using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>What has once been handed out stays good.</summary>
public sealed class seeding_again
{
    [Fact]
    public async Task without_the_logins_file_changes_nobodys_password()
    {
        await using var world = await HubWorld.Create();
        var logins = world.Secret<List<Desk.Login>>("logins.json");
        File.Delete(Path.Combine(world.Secrets, "logins.json"));

        var hub = world.Hub();
        await hub.Once("seed");
        await hub.Start();

        Assert.Empty(world.Secret<List<Desk.Login>>("logins.json"));
        using var desk = Desk.At(hub);
        foreach (var login in logins)
        {
            using var answer = await desk.Http.PostAsJsonAsync("api/session", new { user = login.User, password = login.Password });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task writes_the_keys_as_they_are_so_that_they_can_be_cut_out_of_the_file()
    {
        await using var world = await HubWorld.Create();
        Assert.DoesNotContain("\\u", await File.ReadAllTextAsync(Path.Combine(world.Secrets, "feeds.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task completes_the_people_of_an_earlier_version_and_leaves_their_passwords()
    {
        await using var world = await HubWorld.Create();
        var file = Path.Combine(world.Secrets, "logins.json");
        var logins = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsArray();
        var earlier = new JsonArray([.. logins.Take(6).Select(login => new JsonObject(
            login!.AsObject().Where(field => field.Key is not ("department" or "worker")).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))))]);
        await File.WriteAllTextAsync(file, earlier.ToJsonString());
        Assert.Equal(3, await world.Query<long>("with gone as (delete from mt_doc_user where id like '%-%' and id <> 'grid-worker' returning 1) select count(*) from gone"));

        var hub = world.Hub();
        await hub.Once("seed");
        await hub.Start();

        var now = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsArray();
        Assert.Equal(logins.Select(login => (string?)login!["user"]), now.Select(login => (string?)login!["user"]));
        Assert.Equal(logins.Take(6).Select(login => login!.ToJsonString()), now.Take(6).Select(login => login!.ToJsonString()));
        foreach (var login in now)
        {
            using var desk = Desk.At(hub);
            using var answer = await desk.Http.PostAsJsonAsync("api/session", new { user = (string?)login!["user"], password = (string?)login["password"] });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((string?)login["worker"], (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["worker"]);
        }
    }
}
