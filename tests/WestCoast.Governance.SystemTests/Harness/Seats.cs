using System.Net;
using System.Net.Http.Json;
using Marten;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Users made for a test, straight into the store; one password for all, as hashing is slow on purpose.</summary>
internal static class Seats
{
    public const string Password = "a password of a test";

    private static readonly string Hash =
        new PasswordHasher<User>().HashPassword(new User { Name = "", Role = "", Division = "", PasswordHash = "" }, Password);

    public static Task Make(HubWorld world, params IEnumerable<Seat> seats) => InStore(world, session =>
    {
        session.Store(seats.Select(seat => new User
        {
            Name = seat.User, Role = seat.Role, Division = seat.Division, Department = seat.Department, Worker = seat.Worker, PasswordHash = Hash,
        }));
        return Task.CompletedTask;
    });

    public static async Task InStore(HubWorld world, Func<IDocumentSession, Task> work)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:store", (string?)world.Store)]).Build();
        await using var source = Hub.Setup.Store.Open(settings);
        await using var store = Hub.Setup.Store.Standalone(source, TimeProvider.System);
        await using var session = store.LightweightSession();
        await work(session);
        await session.SaveChangesAsync();
    }

    public static async Task<Desk> SignIn(HubProcess hub, string user, string password = Password)
    {
        var desk = Desk.At(hub);
        using var answer = await desk.Http.PostAsJsonAsync("api/session", new { user, password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return desk;
    }
}
