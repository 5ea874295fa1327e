using WestCoast.Governance.Domain.Access;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Many dispatchers of the district, each with a name and a session of their own.</summary>
internal sealed class Desks : IAsyncDisposable
{
    private Desks(IReadOnlyList<Desk> all) => All = all;

    public IReadOnlyList<Desk> All { get; }

    public static async Task<Desks> SignIn(HubWorld world, HubProcess hub, int count)
    {
        var names = Enumerable.Range(1, count).Select(n => $"dispatcher-{n:00}").ToList();
        var root = world.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == SeatRoles.Dispatcher).Division;
        await Seats.Make(world, names.Select(name => new Seat(name, SeatRoles.Dispatcher, root)));
        return new Desks(await Task.WhenAll(names.Select(name => Seats.SignIn(hub, name))));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var desk in All)
            desk.Dispose();
        return ValueTask.CompletedTask;
    }
}
