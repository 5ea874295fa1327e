using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Many dispatchers of the district, each with a name and a session of their own.</summary>
internal sealed class Desks : IAsyncDisposable
{
    private static readonly SemaphoreSlim Seeding = new(1, 1);

    private Desks(IReadOnlyList<Desk> all) => All = all;

    public IReadOnlyList<Desk> All { get; }

    public static async Task<Desks> SignIn(HubWorld world, HubProcess hub, int count)
    {
        var names = Enumerable.Range(1, count).Select(n => $"dispatcher-{n:00}").ToList();
        await Make(world, hub, names);
        var desks = await Task.WhenAll(names.Select(async name =>
        {
            var desk = Desk.At(hub);
            using var answer = await desk.Http.PostAsJsonAsync("api/session", new { user = name, password = PasswordOf(name) });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return desk;
        }));
        return new Desks(desks);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var desk in All)
            desk.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>As an operator adds people: a line each in the logins, and the seeds loaded again. The file is then as it was.</summary>
    private static async Task Make(HubWorld world, HubProcess hub, IReadOnlyList<string> names)
    {
        await Seeding.WaitAsync();
        var file = Path.Combine(world.Secrets, "logins.json");
        var before = await File.ReadAllTextAsync(file);
        try
        {
            var logins = JsonNode.Parse(before)!.AsArray();
            var root = logins.First(login => login!["role"]!.GetValue<string>() == "dispatcher")!["division"]!.GetValue<string>();
            foreach (var name in names)
                logins.Add(new JsonObject { ["user"] = name, ["password"] = PasswordOf(name), ["role"] = "dispatcher", ["division"] = root });
            await File.WriteAllTextAsync(file, logins.ToJsonString());
            await hub.Once("seed");
        }
        finally
        {
            await File.WriteAllTextAsync(file, before);
            Seeding.Release();
        }
    }

    private static string PasswordOf(string name) => $"{name}-of-the-test";
}
