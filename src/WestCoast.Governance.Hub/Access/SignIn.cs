using Marten;
using Microsoft.AspNetCore.Identity;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.Access;

/// <summary>What became of an attempt to sign in.</summary>
internal abstract record SignInResult
{
    public sealed record Welcome(User User) : SignInResult;

    public sealed record Wrong : SignInResult;

    public sealed record Locked(TimeSpan For) : SignInResult;
}

/// <summary>Checks a password; repeated failures lock the name, for everybody and in every process, for a while.</summary>
internal sealed class SignIn(IDocumentStore store, IPasswordHasher<User> hasher)
{
    public const int FailuresAllowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    private static readonly User Nobody = new() { Name = "", Role = "", Division = "", PasswordHash = "" };
    private readonly string _nobodysHash = hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());

    public async Task<SignInResult> Try(string name, string password, DateTimeOffset now, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.Lock($"sign-in|{name}", ct);
        var user = await session.LoadAsync<User>(name, ct);
        if (user?.LockedUntil is { } until && until > now)
            return new SignInResult.Locked(until - now);

        // the same work for a name that does not exist, so that time does not tell
        var right = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? _nobodysHash, password) != PasswordVerificationResult.Failed;
        if (user is null)
            return new SignInResult.Wrong();

        var failures = right ? 0 : user.FailedSignIns + 1;
        var locked = failures >= FailuresAllowed;
        if (!right || user.FailedSignIns > 0 || user.LockedUntil is not null)
        {
            session.Store(user with { FailedSignIns = locked ? 0 : failures, LockedUntil = locked ? now + LockedFor : null });
            await session.SaveChangesAsync(ct);
        }

        return right ? new SignInResult.Welcome(user) : locked ? new SignInResult.Locked(LockedFor) : new SignInResult.Wrong();
    }
}
