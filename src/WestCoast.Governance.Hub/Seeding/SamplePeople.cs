using Marten;
using Microsoft.AspNetCore.Identity;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>
/// The sample people in the store and in their file. Whom an administrator has changed or removed stays so; a later
/// version's people are added, and what it knows more of those before it.
/// </summary>
internal static class SamplePeople
{
    private const string File = "logins.json";

    public static async Task<IReadOnlyList<Secrets.Login>> Ensure(
        IDocumentSession session, IReadOnlyList<Secrets.Login> people, string folder, CancellationToken ct)
    {
        var hasUsers = await session.Query<User>().AnyAsync(ct); // a lost file must not give everybody a new password
        var logins = Secrets.Once(folder, File, () => hasUsers ? [] : people.Select(Fresh).ToList());
        if (logins.Count == 0)
            return logins;

        var complete = logins.Select(login => Linked(login, people)).ToList();
        foreach (var its in people.Where(its => logins.TrueForAll(login => login.User != its.User)))
        {
            if (await session.LoadAsync<User>(its.User, ct) is null)
                complete.Add(Fresh(its));
        }

        if (!complete.SequenceEqual(logins))
            Secrets.Write(Path.Combine(folder, File), complete);
        foreach (var login in complete)
            await Store(session, login, isNew: !hasUsers || logins.TrueForAll(known => known.User != login.User), ct);
        return complete;
    }

    private static Secrets.Login Fresh(Secrets.Login login) => login with { Password = Secrets.Word(9) };

    private static Secrets.Login Linked(Secrets.Login login, IReadOnlyList<Secrets.Login> people) =>
        people.FirstOrDefault(its => (its.User, its.Role, its.Division) == (login.User, login.Role, login.Division)) is { } known
            ? login with { Department = login.Department ?? known.Department, Worker = login.Worker ?? known.Worker }
            : login;

    private static async Task Store(IDocumentSession session, Secrets.Login login, bool isNew, CancellationToken ct)
    {
        if (isNew)
        {
            var user = new User { Name = login.User, Role = login.Role, Division = login.Division, PasswordHash = "", Department = login.Department, Worker = login.Worker };
            session.Store(user with { PasswordHash = new PasswordHasher<User>().HashPassword(user, login.Password) });
        }
        else if (await session.LoadAsync<User>(login.User, ct) is { } known && (known.Role, known.Division) == (login.Role, login.Division)
            && known with { Department = known.Department ?? login.Department, Worker = known.Worker ?? login.Worker } is var linked && linked != known)
        {
            session.Store(linked);
        }
    }
}
