using System.Net;
using System.Net.Http.Json;
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
}
