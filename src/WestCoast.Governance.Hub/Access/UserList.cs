using System.Security.Cryptography;
using Marten;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Access;

/// <summary>The users in the store, changed only to seats that can be.</summary>
internal sealed class UserList(NpgsqlDataSource source, DocumentStore store) : IAsyncDisposable
{
    private const int PasswordLength = 20;

    /// <summary>Nothing that is taken for something else when it is read out.</summary>
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly PasswordHasher<User> _hasher = new();

    public static async Task<UserList> Open(CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var source = Store.Open(configuration);
        await Database.VerifyWorld(source, configuration.Options().World!.Value, ct);
        return new UserList(source, Store.Standalone(source, TimeProvider.System));
    }

    public async Task<IReadOnlyList<User>> All(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<User>().OrderBy(user => user.Name).ToListAsync(ct);
    }

    /// <summary>The password, which nobody else knows.</summary>
    public async Task<string> Add(Seat seat, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<User>(seat.User, ct) is not null)
            throw new Refusal($"There is a user {seat.User} already.");
        await Check(seat, session, ct);
        return await Keep(session, new User { Name = seat.User, Role = seat.Role, Division = seat.Division, PasswordHash = "", Department = seat.Department, Worker = seat.Worker }, ct);
    }

    public async Task Change(Seat seat, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var user = await Find(session, seat.User, ct);
        await Check(seat, session, ct);
        session.Store(user with { Role = seat.Role, Division = seat.Division, Department = seat.Department, Worker = seat.Worker });
        await session.SaveChangesAsync(ct);
    }

    public async Task<string> NewPassword(string name, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        return await Keep(session, await Find(session, name, ct) with { FailedSignIns = 0, LockedUntil = null }, ct);
    }

    public async Task Remove(string name, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Delete(await Find(session, name, ct));
        await session.SaveChangesAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await source.DisposeAsync();
    }

    private static async Task<User> Find(IQuerySession session, string name, CancellationToken ct) =>
        await session.LoadAsync<User>(name, ct) ?? throw new Refusal($"There is no user {name}; 'hub users list' shows all.");

    private static async Task Check(Seat seat, IQuerySession session, CancellationToken ct)
    {
        if (SeatFault.Of(seat, await CityReader.Read(session, before: null, ct), TimeProvider.System.GetUtcNow()) is { } fault)
            throw new Refusal(fault);
    }

    private async Task<string> Keep(IDocumentSession session, User user, CancellationToken ct)
    {
        var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
        session.Store(user with { PasswordHash = _hasher.HashPassword(user, password) });
        await session.SaveChangesAsync(ct);
        return password;
    }
}
